import type { IsoDate } from '../model/dates.ts';
import { UserError } from '../model/user-error.ts';
import { actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import { given } from './given.ts';
import { PAGE_SIZE, turnTo } from './page.ts';
import type { SearchAnswer } from './schema.ts';
import { today } from './today.ts';
import { sourceView } from './views.ts';

export interface SearchRequest {
  /** Any text; words in double quotation marks are a phrase. */
  readonly words: string;
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  /** From 1. */
  readonly page: number;
}

/** Paragraphs that hold the words. UserError `bad-arguments` without a word to look for. */
export async function search(desk: Desk, request: SearchRequest): Promise<SearchAnswer> {
  const { words, since, until, page } = request;
  if (!/[\p{L}\p{N}]/u.test(words)) throw new UserError('bad-arguments', desk.wording.errors.noWords());
  const question = { filters: given({ since, until }), page, size: PAGE_SIZE };
  const { items, ...listing } = await turnTo({ ...question, asOf: today(desk) }, (slice) =>
    desk.archive.search(words, { since, until }, slice),
  );
  const directory = await actorDirectory(desk);
  const views = items.map(({ text, marks, date, dateBasis, statements, sources }) => ({
    text,
    marks,
    date,
    dateBasis,
    statements: statements.map(({ id, actor, speaker, text: said, kind }) => ({
      id,
      actor: directory.ref(actor, speaker),
      text: said,
      kind,
    })),
    sources: sources.map(sourceView),
  }));
  return { command: 'search', query: words, items: views, ...listing };
}
