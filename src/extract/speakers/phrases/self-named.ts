import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { RELATIVES } from '../../statements/cues.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { isNameWord } from '../names/names.ts';
import { isSameStretch } from './phrase-words.ts';

/** By their first word. */
const NAMING = Map.groupBy(
  SPEAKER_WORDS.naming.map((words) => words.split(' ')),
  ([first = '']) => first,
);
/** No clause that tells a name is longer, in tokens. */
const LONGEST = 25;

/** The name that the clause right after a phrase tells: "a surgeon who gave only her first name, Mara", "a pilot known as Mara". */
export function selfNamed(tokens: readonly Token[], [start, end]: Span): Span | null {
  const from = tokens[end]?.text === ',' ? end + 1 : end;
  const first = tokens[from];
  if (first === undefined || (from === end && !goesOn(tokens, [start, end]))) return null;
  const isClause = RELATIVES.has(first.lower);
  for (let at = from; at < from + LONGEST && isSameStretch(first, tokens[at]); at += 1) {
    const found = nameAfter(tokens, at, first);
    if (found !== null) return found;
    if (!isClause && tokens[at + 1]?.text === ',') return null;
  }
  return null;
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
