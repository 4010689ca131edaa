import type { DateBasis, IsoDate } from '../../model/dates.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { dateWords } from './language.ts';
import { type DateContext, type ResolvedDate, resolveDates } from './resolve-dates.ts';

/** Where a statement stands: its sentence, the words that say it was said, and what was said. */
interface SaidAt {
  readonly sentence: Span;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

interface SaidDate {
  readonly said: IsoDate | null;
  readonly saidBasis: DateBasis;
}

const UNKNOWN: SaidDate = { said: null, saidBasis: 'none' };
/** No date that belongs to a verb stands further from it. */
const REACH = 300;
const APART = new RegExp(`\\bthat\\b|[,;]\\s(?:${dateWords.clauses.join('|')})\\s`, 'u');

/** The day a statement was made, from the words around its cue: "said Thursday", "On 17 August, X said". A month or a year is no day. */
export function saidDate(text: string, at: SaidAt, context: DateContext): SaidDate {
  const { cue } = at;
  if (!cue) return UNKNOWN;
  const from = Math.max(at.sentence[0], cue[0] - REACH);
  const range: Span = [from, Math.min(at.sentence[1], cue[1] + REACH)];
  const found = resolveDates(text, range, context)
    .filter((date) => belongs(text, date, { ...at, cue, from }, context))
    .sort((a, b) => gap(a.span, cue) - gap(b.span, cue))[0];
  return found?.grain === 'day' ? { said: found.date, saidBasis: found.basis } : UNKNOWN;
}

function gap(span: Span, cue: Span): number {
  return span[1] <= cue[0] ? cue[0] - span[1] : span[0] - cue[1];
}

function belongs(
  text: string,
  date: ResolvedDate,
  at: { readonly cue: Span; readonly content: readonly Span[]; readonly from: number },
  context: DateContext,
): boolean {
  if (date.bound || at.content.some((piece) => overlaps(piece, date.span))) return false;
  if (context.published !== null && date.date > context.published) return false;
  const before = date.span[1] <= at.cue[0];
  const between = before ? text.slice(date.span[1], at.cue[0]) : text.slice(at.cue[1], date.span[0]);
  const lead = text.slice(at.from, date.span[0]);
  // "it sank on Monday, and Lind said": the date is that of the clause before.
  if (before) return !inRelativeClause(lead) && !isInserted(lead, between) && !APART.test(between);
  const words = wordsOf(between);
  return !words.some((word) => dateWords.otherDays.has(word));
}

/** "Lind, arrested on Monday, said": the date is the insertion's; but it is not in "Lind, on Monday, said". */
function isInserted(lead: string, between: string): boolean {
  const comma = lead.lastIndexOf(',');
  return comma >= 0 && /^\s*,\s*$/u.test(between) && !/^\s*(?:(?:late|early) )?(?:on )?$/u.test(lead.slice(comma + 1));
}

/** A relative pronoun since the last comma. */
function inRelativeClause(before: string): boolean {
  return wordsOf(before.slice(before.lastIndexOf(',') + 1)).some((word) => dateWords.relatives.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
