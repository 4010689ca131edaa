import type { Desk } from './desk.ts';
import type { AboutAnswer } from './schema.ts';
import { today } from './today.ts';

/** Nothing to choose from. */
export type AboutRequest = Readonly<Record<string, never>>;

/** What this desk covers, what runs it and how much it holds. */
export async function about(desk: Desk, _request: AboutRequest): Promise<AboutAnswer> {
  const one = { offset: 0, limit: 1 };
  const [documents, statements, newest] = await Promise.all([
    desk.archive.documents(one),
    desk.archive.statements({ attitudes: true }, one),
    desk.archive.newest(),
  ]);
  return {
    command: 'about',
    beat: { name: desk.beat.name, about: desk.beat.about },
    version: desk.version,
    extractor: desk.extractor,
    documents: documents.total,
    statements: statements.total,
    newest,
    asOf: today(desk),
  };
}
