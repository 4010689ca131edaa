import type { IsoDate } from '../model/dates.ts';
import type { Action, Block } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import type { AnswersWording } from '../wording/english/answers.ts';

interface Fresh {
  readonly newest: IsoDate | null;
  readonly asOf: IsoDate;
}

/** What every list answer carries. */
export interface Listed extends Fresh {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly filters: Readonly<Record<string, string>>;
}

/** A question without its page, as it would be typed. */
export interface Asked {
  readonly command: string;
  readonly words: string;
}

/** The heading of a list: what it is about, notes on it, how many, which page. */
export function listHeading(
  text: string,
  notes: readonly (string | null)[],
  { page, pages }: Listed,
  { page: pageText, separator }: AnswersWording,
): Block {
  const parts = [...notes, pages > 1 ? pageText(page, pages) : null].filter((part) => part !== null && part !== '');
  return { kind: 'heading', text, ...(parts.length > 0 ? { detail: parts.join(separator) } : {}) };
}

/** How old the newest item is, and the filters in force. */
export function listNotes(answer: Listed, wording: AnswersWording): readonly Block[] {
  const { filters, total, page, pages } = answer;
  const only = Object.entries(filters).map(([name, value]) => wording.filter(name, value));
  const lines = [
    ...(total > 0 ? [freshness(answer, wording)] : []),
    ...(only.length > 0 ? [wording.only(only.join(', '))] : []),
  ];
  return [
    ...(lines.length === 0 ? [] : [{ kind: 'text', text: [{ text: lines.join(' '), style: 'dim' }] } as const]),
    ...(total > 0 && page > pages ? [nothing(wording.beyondLastPage(pages))] : []),
  ];
}

/** How old the newest item is. */
function freshness({ newest, asOf }: Fresh, { dates, newest: newestText, undatedOnly }: AnswersWording): string {
  if (newest === null) return undatedOnly;
  const { days } = Temporal.PlainDate.from(newest).until(asOf);
  return newestText(dates.day(newest), dates.age(days));
}

/** The pages before and after, with the filters kept, and what else to ask. Nothing when there is neither. */
export function listActions(
  { command, words }: Asked,
  { page, pages, filters }: Listed,
  others: readonly Action[],
  { actions }: AnswersWording,
): readonly Block[] {
  const turnTo = (number: number) => commandLine(command, words, { ...filters, page: number });
  const back: readonly Action[] =
    page > 1 && page <= pages ? [{ label: actions.back, command: turnTo(page - 1), role: 'back' }] : [];
  const more: readonly Action[] =
    page < pages ? [{ label: actions.more, command: turnTo(page + 1), role: 'more' }] : [];
  const last = pages > 0 && page > pages ? [suggestion(actions.lastPage, turnTo(pages))] : [];
  return actionsBlock([...back, ...more, ...last, ...others]);
}

/** Actions as a block, unless there are none. */
export function actionsBlock(actions: readonly Action[]): readonly Block[] {
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
}

/** A question that goes on from the answer. */
export function followUp(label: string, command: string): Action {
  return { label, command, role: 'follow-up' };
}

/** A question to try instead. */
export function suggestion(label: string, command: string): Action {
  return { label, command, role: 'suggestion' };
}

/** That there is nothing, and what to try. */
export function nothing(text: string): Block {
  return { kind: 'notice', tone: 'info', text };
}
