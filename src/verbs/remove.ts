import { openApp } from '../app.ts';
import { sourceOfPath } from '../ingest/to-document.ts';
import { UserError } from '../model/user-error.ts';
import { inert } from '../reply/inert.ts';
import { loadSettings } from './load-settings.ts';
import { printLine } from './output.ts';

/** Takes a document out of the archive. Throws UserError `unknown-source` when it holds no such document. */
export async function remove(source: string): Promise<number> {
  await using app = await openApp(loadSettings());
  const { archive } = app.desk;
  const removed = (await archive.remove(source)) || (await archive.remove(sourceOfPath(source)));
  if (!removed) {
    throw new UserError('unknown-source', `${source}: no such document in the archive; /sources lists what it holds`);
  }
  await printLine(`removed ${inert(source)}`);
  return 0;
}
