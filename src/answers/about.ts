import { aboutItem } from './about-item.ts';
import type { Desk } from './desk.ts';
import type { AboutItemAnswer } from './origin-schema.ts';
import type { AboutAnswer } from './schema.ts';
import { today } from './today.ts';

export interface AboutRequest {
  /** A statement's, claim's or event's short id; without it the desk tells of itself. */
  readonly id?: string | undefined;
}

/** What this desk covers, what runs it and how much it holds; or how one item came to be. UserError `unknown-statement`. */
export async function about(desk: Desk, { id }: AboutRequest): Promise<AboutAnswer | AboutItemAnswer> {
  if (id !== undefined) return aboutItem(desk, id);
  const one = { offset: 0, limit: 1 };
  const [documents, statements, newest] = await Promise.all([
    desk.archive.documents(one),
    desk.archive.statements({ attitudes: true }, one),
    desk.archive.newest(),
  ]);
  return {
    command: 'about',
    item: null,
    beat: { name: desk.beat.name, about: desk.beat.about },
    version: desk.version,
    extractor: desk.extractor,
    documents: documents.total,
    statements: statements.total,
    newest,
    asOf: today(desk),
  };
}
