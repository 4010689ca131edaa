import type { Token } from '../../analysis/analysis.ts';
import { testOfLexeme } from '../../analysis/lexemes.ts';

const isCapitalised = testOfLexeme(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
const isSmall = testOfLexeme(({ text }) => /^\p{Ll}+$/u.test(text));

/** Words that the document writes with a capital after a word in small letters. */
export function namesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = 1; index < tokens.length; index += 1) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (token !== undefined && before !== undefined && isCapitalised(token) && isSmall(before)) names.add(token.text);
  }
  return names;
}
