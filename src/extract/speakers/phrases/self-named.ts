import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { RELATIVES } from '../../statements/cues.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { endsName, isNameWord, nameBefore } from '../names/names.ts';
import { isSameStretch } from './phrase-words.ts';

/** By their first word. */
const NAMING = Map.groupBy(
  SPEAKER_WORDS.naming.map((words) => words.split(' ')),
  ([first = '']) => first,
);
/** No clause that tells a name is longer, in tokens. */
const LONGEST = 25;
const LONGEST_NAME = 7;

/** The name that the clause right after a phrase tells: "a surgeon who gave only her first name, Mara", "a pilot known as Mara". */
export function selfNamed(tokens: readonly Token[], [start, end]: Span): Span | null {
  const from = tokens[end]?.text === ',' ? end + 1 : end;
  const first = tokens[from];
  if (first === undefined || (from === end && !goesOn(tokens, [start, end]))) return null;
  const isClause = RELATIVES.has(first.lower);
  const comma = stretchEnd(tokens, from, true);
  const to = isClause ? stretchEnd(tokens, from, false) : comma;
  for (let at = from; at < to; at += 1) {
    const found = nameAfter(tokens, at, first);
    if (found !== null) return found;
  }
  return isClause && from === end ? fullNameAt(tokens, comma + 1, first) : null;
}

/** Where the words end that may tell a name, at a comma or not. */
function stretchEnd(tokens: readonly Token[], from: number, isAtComma: boolean): number {
  const first = tokens[from];
  let at = from;
  while (first !== undefined && at < from + LONGEST && isSameStretch(first, tokens[at])) {
    if (isAtComma && tokens[at]?.text === ',') return at;
    at += 1;
  }
  return at;
}

/** A full name between commas: "the pilot who saw it, Mara Lind, said". */
function fullNameAt(tokens: readonly Token[], start: number, first: Token): Span | null {
  let end = start;
  while (end < start + LONGEST_NAME && isSameStretch(first, tokens[end]) && !endsName(tokens, end)) end += 1;
  const isWhole = nameBefore(tokens, end + 1, start)[0] === start && end > start;
  return isWhole && tokens[end + 1]?.text === ',' ? [start, end + 1] : null;
}

/** Whether what follows a phrase can tell its name: no verb of its own; "named" means the word before, be it "the owner of a boat". */
function goesOn(tokens: readonly Token[], [start, end]: Span): boolean {
  if (!/^(?:VERB|AUX)$/u.test(tokens[end]?.pos ?? '')) return true;
  return namingAt(tokens, end) !== undefined && tokens.slice(start, end).every(({ pos }) => pos !== 'ADP');
}

function namingAt(tokens: readonly Token[], at: number): readonly string[] | undefined {
  const namings = NAMING.get(tokens[at]?.lower ?? '');
  return namings?.find((naming) => naming.every((word, step) => tokens[at + step]?.lower === word));
}

/** The name after naming words at a token, a comma, "is" or "only as" between them allowed. */
function nameAfter(tokens: readonly Token[], at: number, first: Token): Span | null {
  const words = namingAt(tokens, at);
  if (words === undefined) return null;
  let start = at + words.length;
  while (start < at + words.length + 2 && /^(?:,|is|was|of|only|as)$/u.test(tokens[start]?.lower ?? '')) start += 1;
  let end = start;
  while (isNameWord(tokens[end]) && isSameStretch(first, tokens[end])) end += 1;
  return end > start ? [start, end] : null;
}
