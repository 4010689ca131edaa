/** A word as it is by itself, wherever it stands: in every text the same. */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** Below MOST_LEXEMES and different for all that are known; -1 once there are so many. */
  readonly lexeme: number;
}

/** So many are remembered: the frequent words of a language come first. */
export const MOST_LEXEMES = 65_536;
/** Longer words are not remembered, in code units. */
const LONGEST = 60;
const UNKNOWN = -1;

/** By their text; few words are tagged in more than one way. */
const known = new Map<string, Lexeme[]>();
let count = 0;

/** The lexeme of a word: the same object for the same word, as long as there is room. */
export function lexemeOf(text: string, lemma: string, pos: string): Lexeme {
  const alike = known.get(text);
  if (alike !== undefined) for (const each of alike) if (each.pos === pos && each.lemma === lemma) return each;
  const isKept = count < MOST_LEXEMES && text.length <= LONGEST;
  const made: Lexeme = { text, lower: text.toLowerCase(), lemma, pos, lexeme: isKept ? count : UNKNOWN };
  if (!isKept) return made;
  count += 1;
  if (alike === undefined) known.set(text, [made]);
  else alike.push(made);
  return made;
}

const NO = 1;
const YES = 2;

/** A test that asks of a word no more than its lexeme tells, so that it is worked out once for each. */
export function testOfLexeme(test: (word: Lexeme) => boolean): (word: Lexeme) => boolean {
  const answers = new Uint8Array(MOST_LEXEMES);
  return (word) => {
    const { lexeme } = word;
    const before = answers[lexeme] ?? 0;
    if (before > 0) return before === YES;
    const answer = test(word);
    if (lexeme >= 0) answers[lexeme] = answer ? YES : NO;
    return answer;
  };
}
