import type { Span } from '../../model/span.ts';
import { stanceWords } from '../places/language.ts';

/** How many characters, and how many words, after a dismissal what it dismisses must be named as words. */
const REACH = 60;
const NEAR = 5;

/** Whether a cue makes its content the proposition that is denied: "denied that …", "rejected claims that …". */
export function isDenial(text: string, cue: Span | null, content: Span): boolean {
  if (cue === null) return false;
  const words = wordsOf(text.slice(...cue));
  if (words.some((word) => stanceWords.denials.has(word))) return true;
  const dismissed = wordsOf(text.slice(cue[1], Math.min(content[1], cue[1] + REACH))).slice(0, NEAR);
  return (
    words.some((word) => stanceWords.dismissals.has(word)) && dismissed.some((word) => stanceWords.assertions.has(word))
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
