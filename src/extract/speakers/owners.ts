import type { Token } from '../analysis/analysis.ts';
import { SPEAKER_WORDS } from './language.ts';
import { pronounOfNoun } from './people/gender.ts';
import { isCompounded, isOccupation } from './phrases/phrase-words.ts';
import { type Pronoun, pronounOfOwner } from './phrases/pronouns.ts';
import { phraseFrom, type SpeakerPhrase } from './phrases/speaker-phrase.ts';

const DOCUMENTS: ReadonlySet<string> = new Set(SPEAKER_WORDS.documents);
const POSSESSIVE = /^['’]s?$/u;

/** Whose words something written or thought is. */
export type Owner =
  | { readonly kind: 'phrase'; readonly phrase: SpeakerPhrase }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun };

/** "report", "statement" */
export function isDocument(noun: string): boolean {
  return DOCUMENTS.has(noun);
}

/** The owner in "Lind’s claim", "its report", "a paper by the guild"; null where the phrase itself can speak or tells none. */
export function ownerOf(tokens: readonly Token[], { head: [start, end] }: SpeakerPhrase): Owner | null {
  const by = firstIndex(tokens, start, end + 1, ({ lower }) => /^(?:by|from)$/u.test(lower));
  const at = (by < 0 ? end : by) - 1;
  const noun = tokens[at];
  if (noun === undefined || isCompounded(tokens, at) || !isThing(noun)) return null;
  if (by >= 0) return DOCUMENTS.has(noun.lower) ? { kind: 'phrase', phrase: phraseFrom(tokens, by + 1) } : null;
  const pronoun = pronounOfOwner(tokens[start]?.lower ?? '');
  if (pronoun !== null) return DOCUMENTS.has(noun.lower) ? { kind: 'pronoun', pronoun } : null;
  const mark = firstIndex(tokens, start, end, ({ text }) => POSSESSIVE.test(text));
  return mark > start ? { kind: 'phrase', phrase: { head: [start, mark], beside: [] } } : null;
}

/** "claim", "report": nobody who speaks. */
function isThing(word: Token): boolean {
  return (
    DOCUMENTS.has(word.lower) ||
    (word.pos === 'NOUN' && !isOccupation(word) && pronounOfNoun(word.lower) === null) ||
    POSSESSIVE.test(word.text)
  );
}

function firstIndex(tokens: readonly Token[], from: number, to: number, is: (word: Token) => boolean): number {
  for (let at = from; at < to; at += 1) {
    const word = tokens[at];
    if (word !== undefined && is(word)) return at;
  }
  return -1;
}
