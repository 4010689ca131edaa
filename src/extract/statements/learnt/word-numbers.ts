import { type Lexeme, MOST_LEXEMES } from '../../analysis/lexemes.ts';
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

/** By lexeme: most words of a text were read before. */
const known = Array.from<WordNumbers | undefined>({ length: MOST_LEXEMES });

export function wordNumbers(token: Lexeme): WordNumbers {
  const before = known[token.lexeme];
  if (before !== undefined) return before;
  const numbers = numbersOf(token);
  if (token.lexeme >= 0) known[token.lexeme] = numbers;
  return numbers;
}

function numbersOf(token: Lexeme): WordNumbers {
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
