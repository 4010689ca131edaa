import { openApp } from '../app.ts';
import { ingest } from '../ingest/ingest.ts';
import type { IngestEvent } from '../ingest/ingest-event.ts';
import { listFiles } from '../ingest/list-files.ts';
import { READABLE_EXTENSIONS } from '../ingest/read-document.ts';
import { addEvent, EMPTY_SUMMARY, type IngestSummary } from '../ingest/summarise.ts';
import type { Given } from '../ingest/to-document.ts';
import { UserError } from '../model/user-error.ts';
import { loadSettings } from './load-settings.ts';
import { complain, printJson, printLine } from './output.ts';

/** Reads articles into the archive and prints a summary. Status 1 when anything was skipped that should not have been. */
export async function ingestPaths(
  paths: readonly string[],
  { json, ...given }: Given & { readonly json: boolean },
): Promise<number> {
  await refuseOneForMany(paths, given);
  await using app = await openApp(loadSettings());
  const progress = await createProgress();
  let summary = EMPTY_SUMMARY;
  try {
    for await (const event of ingest(app.ingestDesk, paths, given)) {
      progress(event);
      summary = addEvent(summary, event);
    }
  } finally {
    progress(null);
  }
  await (json ? printJson(toJson(summary)) : printSummary(summary));
  return summary.failed ? 1 : 0;
}

/** What is true of one document cannot be true of many. Items of one feed are told apart when it is read. */
async function refuseOneForMany(paths: readonly string[], { url, title }: Given): Promise<void> {
  const flag = url === undefined ? '--title' : '--url';
  if (url === undefined && title === undefined) return;
  const files = await listFiles(paths, READABLE_EXTENSIONS);
  if (files.length <= 1) return;
  throw new UserError(
    'bad-input',
    `${flag} names one document, but there are ${files.length} files; ingest them one by one`,
  );
}

/** A bar on a terminal's standard error, nothing elsewhere; null ends it. */
async function createProgress(): Promise<(event: IngestEvent | null) => void> {
  if (!process.stderr.isTTY) return () => undefined;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} documents', clearOnComplete: true });
  let done = 0;
  return (event) => {
    if (event === null) return bar.stop();
    if (event.kind === 'listed') return bar.start(event.total, 0);
    done++;
    // Documents that are read anew come on top of those listed.
    bar.setTotal(Math.max(bar.getTotal(), done));
    bar.update(done);
  };
}

function toJson({ failed: _, ...shown }: IngestSummary): Omit<IngestSummary, 'failed'> {
  return shown;
}

async function printSummary(summary: IngestSummary): Promise<void> {
  const { new: fresh, unchanged, replaced, extractedAnew, skipped } = summary;
  const anew = extractedAnew > 0 ? `, ${extractedAnew} extracted anew` : '';
  await printLine(`${fresh} new, ${unchanged} unchanged, ${replaced} replaced${anew}, ${skipped.length} skipped`);
  const { statements, places, points, events } = summary;
  await printLine(`found: ${statements} statements, ${places} place mentions, ${points} plan points, ${events} events`);
  for (const { path, reason } of skipped)
    complain(reason.startsWith(path) ? `skipped ${reason}` : `skipped ${path}: ${reason}`);
}
