import type { PositionStance } from '../../model/findings.ts';
import { planWords } from './language.ts';

/** Words that take a stance on a plan. */
export interface StancePhrase {
  readonly words: string;
  readonly stance: Exclude<PositionStance, 'proposes'>;
  /** It stands behind the plan: "called the plan unacceptable". */
  readonly isVerdict: boolean;
  /** It takes a stance only where it hangs on a condition: "would consider it only if". */
  readonly isOpen?: boolean;
}

const changes = planWords.demands.flatMap((demand) => planWords.changes.map((change) => `${demand} ${change}`));

const refusals = planWords.refusals.flatMap((refusal) => planWords.acts.map((act) => `${refusal} ${act}`));

/** By their first word, the longest first. */
const byFirstWord: ReadonlyMap<string, readonly StancePhrase[]> = Map.groupBy(
  [
    ...planWords.accepts.map(
      (words): StancePhrase => ({ words, stance: 'accepts', isVerdict: planWords.verdicts.has(words) }),
    ),
    ...planWords.rejects.map(
      (words): StancePhrase => ({ words, stance: 'rejects', isVerdict: planWords.verdicts.has(words) }),
    ),
    ...planWords.considers.map(
      (words): StancePhrase => ({ words, stance: 'conditions', isVerdict: false, isOpen: true }),
    ),
    ...refusals.map((words): StancePhrase => ({ words, stance: 'rejects', isVerdict: false })),
    ...changes.map((words): StancePhrase => ({ words, stance: 'conditions', isVerdict: false })),
  ].sort((a, b) => b.words.length - a.words.length),
  ({ words }) => firstLetters(words),
);

/** Whatever the tokens are: "non" of "non-starter". */
function firstLetters(words: string): string {
  return /^\p{L}+/u.exec(words)?.[0] ?? words;
}

/** The stance that begins with the word at an offset, if any. */
export function stancePhraseAt(text: string, offset: number, word: string): StancePhrase | null {
  const phrases = byFirstWord.get(firstLetters(word)) ?? [];
  return (
    phrases.find(({ words }) => {
      const end = offset + words.length;
      return text.slice(offset, end).toLowerCase() === words && !/^[\p{L}-]/u.test(text.slice(end, end + 1));
    }) ?? null
  );
}
