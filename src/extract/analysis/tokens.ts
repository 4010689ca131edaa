import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';
import { type TaggedWord, tagWords } from './tagger.ts';

const language = loadLanguage('prepositions.yaml', z.strictObject({ prepositions: z.array(z.string().min(1)) }));
const OPENING = /^[“”«»„"‘]+(?=.)/u;
const CLOSING = /(?<=[^“”«»"])[“”«»"]+$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*$/u;
/** Prepositions that begin sentences. */
const OPENERS: ReadonlySet<string> = new Set(language.prepositions);
const LETTERS = /^[\p{L}\p{M}\p{N}]+$/u;

/**
 * Words and marks of a text: the tagger's, with its slips put right. `''` and ` `` ` are one mark, marks never stick to
 * words, and a name that the document writes with a capital in mid-sentence is a proper noun everywhere.
 */
export function tokenise(text: string): readonly TaggedWord[] {
  const words = tagWords(text).flatMap(detachMarks);
  return repairNames(joinDoubles(words)).map(repairVerb);
}

function detachMarks(word: TaggedWord): readonly TaggedWord[] {
  if (word.text.length === 1 || LETTERS.test(word.text)) return [word];
  const opening = OPENING.exec(word.text)?.[0].length ?? 0;
  const closing = CLOSING.exec(word.text.slice(opening))?.[0].length ?? 0;
  if (opening + closing === 0) return [word];
  const middle = word.text.slice(opening, word.text.length - closing);
  return [
    ...marks(word, 0, opening),
    { ...word, start: word.start + opening, end: word.end - closing, text: middle, lemma: middle.toLowerCase() },
    ...marks(word, word.text.length - closing, word.text.length),
  ];
}

function marks(word: TaggedWord, from: number, to: number): readonly TaggedWord[] {
  return [...word.text.slice(from, to)].map((mark, index) => ({
    start: word.start + from + index,
    end: word.start + from + index + 1,
    text: mark,
    lemma: mark,
    pos: 'PUNCT',
  }));
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
    joined[joined.length - 1] = { start: last.start, end: word.end, text, lemma: text, pos: 'PUNCT' };
  }
  return joined;
}

function repairNames(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const names = new Set<string>();
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before !== undefined && CAPITALISED.test(word.text) && isMidSentence(before)) names.add(word.text);
  });
  return words.map((word, index) => {
    if (word.pos === 'PROPN' || word.text === 'I') return word;
    if (isFirstName(words, index)) return { ...word, pos: 'PROPN' };
    if (!names.has(word.text)) return word;
    const before = words[index - 1];
    const sure = before !== undefined && isMidSentence(before);
    return sure || word.pos === 'NOUN' || word.pos === 'X' ? { ...word, pos: 'PROPN' } : word;
  });
}

/** "Per Lind said": a name that looks like a small word, at the beginning of a sentence. */
function isFirstName(words: readonly TaggedWord[], index: number): boolean {
  const [word, surname, verb] = [words[index], words[index + 1], words[index + 2]];
  if (surname?.pos !== 'PROPN' || verb?.pos !== 'VERB' || !/^(?:ADP|AUX|X)$/u.test(word?.pos ?? '')) return false;
  if (!CAPITALISED.test(word?.text ?? '') || !CAPITALISED.test(surname.text) || verb.text === verb.lemma) return false;
  const before = words[index - 1];
  const begins = before === undefined || !/^[\p{L}\p{N},;:]/u.test(before.text);
  return begins && !/(?:ed|ing)$/u.test(word?.text ?? '') && !OPENERS.has(word?.text.toLowerCase() ?? '');
}

/** After a word in small letters a capital means a name, not a beginning. */
function isMidSentence(before: TaggedWord): boolean {
  return /^\p{Ll}+$/u.test(before.text);
}

/** "also referenced the ferry": before an article a past form is no adjective. */
function repairVerb(word: TaggedWord, index: number, words: readonly TaggedWord[]): TaggedWord {
  const isPast = word.pos === 'ADJ' && /\p{Ll}{3}ed$/u.test(word.text);
  if (!isPast || words[index + 1]?.pos !== 'DET' || !/^(?:ADV|PRON|PROPN)$/u.test(words[index - 1]?.pos ?? ''))
    return word;
  return { ...word, pos: 'VERB', lemma: word.lemma.endsWith('ed') ? word.lemma.slice(0, -1) : word.lemma };
}
