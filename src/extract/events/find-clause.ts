import type { Span } from '../../model/span.ts';
import { lastFrom } from '../analysis/locate.ts';
import type { Mention } from '../vocabulary.ts';
import { eventWords } from './language.ts';

/** How far from its date, in characters, a clause's end is looked for. */
const REACH = 600;
const RELATIVES = eventWords.relatives.join('|');
const STARTS_RELATIVE = new RegExp(`^(?:${RELATIVES})\\b`, 'u');
const LONGEST_RELATIVE = 12;
const BOUNDARY = new RegExp(
  `;\\s|\\s[—–-]\\s|—|,\\s(?:and\\s)?(?=(?:${RELATIVES}|${eventWords.clauses.join('|')})\\b)|,\\sand\\s(?=(?:he|she|it|they)\\b)`,
  'gu',
);

/**
 * The clause of a sentence that a date stands in. One that hangs on a name ("Vale, whose term ended in May") takes the name
 * along; one that hangs on anything else takes the words before it.
 */
export function findClause(text: string, sentence: Span, date: Span, mentions: readonly Mention[]): Span {
  const from = Math.max(sentence[0], date[0] - REACH);
  const to = Math.min(sentence[1], date[1] + REACH);
  let start = from;
  let joint = start;
  for (const match of text.slice(from, date[0]).matchAll(BOUNDARY)) {
    joint = from + match.index;
    start = joint + match[0].length;
  }
  const next = text.slice(date[1], to).search(BOUNDARY);
  const end = next < 0 ? to : date[1] + next;
  if (!STARTS_RELATIVE.test(text.slice(start, start + LONGEST_RELATIVE))) return [start, end];
  const comma = text.slice(date[1], end).search(/,\s/u);
  return [antecedent(text, joint, mentions) ?? from, comma < 0 ? end : date[1] + comma];
}

/** Where the name begins that ends at an offset; names of one person side by side are one. */
function antecedent(text: string, at: number, mentions: readonly Mention[]): number | null {
  const starts = { length: mentions.length, at: (index: number) => mentions[index]?.span[0] ?? 0 };
  const last = mentions[lastFrom(starts, at - 1)];
  if (!last || last.span[1] !== at || (last.kind !== 'actor' && last.kind !== 'role')) return null;
  const before = mentions[lastFrom(starts, last.span[0] - 1)];
  const title = before && before.kind === 'role' && text.slice(before.span[1], last.span[0]).trim() === '';
  return title ? before.span[0] : last.span[0];
}
