import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';
import { lexemeOf, testOfLexeme } from './lexemes.ts';
import { type TaggedWord, taggedWord, tagWords } from './tagger.ts';

const language = loadLanguage('prepositions.yaml', z.strictObject({ prepositions: z.array(z.string().min(1)) }));
const OPENING = /^[“”«»„"‘]+(?=.)/u;
const CLOSING = /(?<=[^“”«»"])[“”«»"]+$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*$/u;
/** Prepositions that begin sentences. */
const OPENERS: ReadonlySet<string> = new Set(language.prepositions);
const LETTERS = /^[\p{L}\p{M}\p{N}]+$/u;
const isPlain = testOfLexeme(({ text }) => text.length === 1 || LETTERS.test(text));
const isCapitalised = testOfLexeme(({ text }) => CAPITALISED.test(text));

/**
 * Words and marks of a text: the tagger's, with its slips put right. `''` and ` `` ` are one mark, marks never stick to
 * words, and a name that the document writes with a capital in mid-sentence is a proper noun everywhere.
 */
export function tokenise(text: string): readonly TaggedWord[] {
  return repairNames(joinDoubles(detachMarks(tagWords(text)))).map(repairVerb);
}

function detachMarks(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const detached: TaggedWord[] = [];
  for (const word of words) {
    if (isPlain(word)) detached.push(word);
    else detached.push(...withoutMarks(word));
  }
  return detached;
}

function withoutMarks(word: TaggedWord): readonly TaggedWord[] {
  const opening = OPENING.exec(word.text)?.[0].length ?? 0;
  const closing = CLOSING.exec(word.text.slice(opening))?.[0].length ?? 0;
  if (opening + closing === 0) return [word];
  const middle = word.text.slice(opening, word.text.length - closing);
  return [
    ...marks(word, 0, opening),
    taggedWord(word.start + opening, word.end - closing, lexemeOf(middle, middle.toLowerCase(), word.pos)),
    ...marks(word, word.text.length - closing, word.text.length),
  ];
}

function marks(word: TaggedWord, from: number, to: number): readonly TaggedWord[] {
  return [...word.text.slice(from, to)].map((mark, index) => {
    const start = word.start + from + index;
    return taggedWord(start, start + 1, lexemeOf(mark, mark, 'PUNCT'));
  });
}

function joinDoubles(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const joined: TaggedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isDouble = (word.text === "'" || word.text === '`') && last?.text === word.text && last.end === word.start;
    if (!isDouble || last === undefined) {
      joined.push(word);
      continue;
    }
    const text = word.text + word.text;
    joined[joined.length - 1] = taggedWord(last.start, word.end, lexemeOf(text, text, 'PUNCT'));
  }
  return joined;
}

function repairNames(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const names = new Set<string>();
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before !== undefined && isCapitalised(word) && isMidSentence(before)) names.add(word.text);
  });
  return words.map((word, index) => {
    if (word.pos === 'PROPN' || word.text === 'I') return word;
    if (isFirstName(words, index)) return asName(word);
    if (!names.has(word.text)) return word;
    const before = words[index - 1];
    const sure = before !== undefined && isMidSentence(before);
    return sure || word.pos === 'NOUN' || word.pos === 'X' ? asName(word) : word;
  });
}

function asName({ start, end, text, lemma }: TaggedWord): TaggedWord {
  return taggedWord(start, end, lexemeOf(text, lemma, 'PROPN'));
}

/** "Per Lind said": a name that looks like a small word, at the beginning of a sentence. */
function isFirstName(words: readonly TaggedWord[], index: number): boolean {
  const [word, surname, verb] = [words[index], words[index + 1], words[index + 2]];
  if (surname?.pos !== 'PROPN' || verb?.pos !== 'VERB' || verb.text === verb.lemma) return false;
  if (word === undefined || !/^(?:ADP|AUX|X)$/u.test(word.pos)) return false;
  if (!isCapitalised(word) || !isCapitalised(surname)) return false;
  const before = words[index - 1];
  const begins = before === undefined || !/^[\p{L}\p{N},;:]/u.test(before.text);
  return begins && !/(?:ed|ing)$/u.test(word.text) && !OPENERS.has(word.lower);
}

/** After a word in small letters a capital means a name, not a beginning. */
const isMidSentence = testOfLexeme(({ text }) => /^\p{Ll}+$/u.test(text));

/** "also referenced the ferry": before an article a past form is no adjective. */
function repairVerb(word: TaggedWord, index: number, words: readonly TaggedWord[]): TaggedWord {
  if (!isPast(word) || words[index + 1]?.pos !== 'DET' || !/^(?:ADV|PRON|PROPN)$/u.test(words[index - 1]?.pos ?? ''))
    return word;
  const lemma = word.lemma.endsWith('ed') ? word.lemma.slice(0, -1) : word.lemma;
  return taggedWord(word.start, word.end, lexemeOf(word.text, lemma, 'VERB'));
}

const isPast = testOfLexeme(({ text, pos }) => pos === 'ADJ' && /\p{Ll}{3}ed$/u.test(text));
