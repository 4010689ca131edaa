import type { Token } from '../analysis/analysis.ts';
import { noWords } from './language.ts';

const PHRASES = noWords.phrases.map((phrase) => phrase.split(' '));

/** Indices at which a negation of `words` is over: "not", "n’t", "failed to"; "not only" is none. */
export function negationEnds(words: readonly Token[]): readonly number[] {
  return words.flatMap((word, at) => {
    if (isNo(word)) return noWords.restrictions.has(words[at + 1]?.lower ?? '') ? [] : [at];
    const phrase = PHRASES.find((parts) => parts.every((part, index) => words[at + index]?.lower === part));
    return phrase === undefined ? [] : [at + phrase.length - 1];
  });
}

function isNo({ lower }: Token): boolean {
  return noWords.negations.has(lower) || /n['’]t$/.test(lower);
}
