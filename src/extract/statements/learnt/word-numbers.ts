import type { Token } from '../../analysis/analysis.ts';
import { hashText } from './features.ts';
import { wordClass } from './word-class.ts';
import { familyOf } from './word-families.ts';

/** What a word is to the model wherever it stands: see `Reading`. */
export interface WordNumbers {
  readonly word: number;
  readonly lemma: number;
  readonly suffix: number;
  readonly tag: number;
  readonly kind: number;
  readonly group: number;
  readonly family: number;
}

interface Known {
  readonly lemma: string;
  readonly pos: string;
  readonly numbers: WordNumbers;
}

/** Words that were read before: most words of a text were. Few words are tagged in more than one way. */
const known = new Map<string, Known[]>();
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 60;

export function wordNumbers(token: Token): WordNumbers {
  const { lower, lemma, pos } = token;
  const alike = known.get(lower);
  const before = alike?.find((each) => each.lemma === lemma && each.pos === pos);
  if (before !== undefined) return before.numbers;
  const numbers = numbersOf(token);
  if (known.size >= MOST_KNOWN) known.clear();
  if (lower.length <= LONGEST_KNOWN) known.set(lower, [...(known.get(lower) ?? []), { lemma, pos, numbers }]);
  return numbers;
}

function numbersOf(token: Token): WordNumbers {
  const { lower, pos } = token;
  const lemma = token.lemma.toLowerCase();
  const family = familyOf(lower, lemma);
  return {
    word: hashText(lower),
    lemma: hashText(lemma),
    suffix: hashText(lower.slice(-3)),
    tag: hashText(pos),
    kind: wordClass(token),
    group: family?.group ?? 0,
    family: family?.family ?? 0,
  };
}
