import { createRequire } from 'node:module';
import type { ItsFunction, WinkMethods } from 'wink-nlp';
import { type Lexeme, lexemeOf } from './lexemes.ts';

/** A word or mark as the tagger gives it: offsets into the whole text, universal part-of-speech tag. */
export interface TaggedWord extends Lexeme {
  readonly start: number;
  readonly end: number;
}

/** A word at a place, tagged. */
export function taggedWord(start: number, end: number, { text, lower, lemma, pos, lexeme }: Lexeme): TaggedWord {
  return { start, end, text, lower, lemma, pos, lexeme };
}

/** The tagger takes quadratic time in the length of a word; no word of a language is longer than this. */
const LONGEST_WORD = 60;
/** Text goes to the tagger in pieces of about this many code units, cut at line ends. */
const PIECE = 8000;
/** The tagger remembers every unknown word for ever; a new one is made after this many code units. */
const LIFETIME = 20_000_000;

/** Looks back first, so that each run is counted from its beginning only. */
const LONG_RUN = new RegExp(`(?<!\\S)\\S{${LONGEST_WORD + 1},}`, 'gu');
const SIMPLE_WORD = /[\p{L}\p{M}\p{N}]+|\S/gu;

/** The tagger cuts words at Latin letters beyond Latin-1: "ž" of "Hadžić". */
const FOREIGN = /[\u0100-\u024F\u1E00-\u1EFF]/gu;
const STROKED: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
]);

let tagger: { readonly nlp: WinkMethods; left: number } | null = null;

/** Loading takes some 200 ms, so it waits until the first text comes. */
function currentTagger(size: number): WinkMethods {
  if (tagger === null || tagger.left < 0) {
    const require = createRequire(import.meta.url);
    const winkNLP: typeof import('wink-nlp').default = require('wink-nlp');
    const model: typeof import('wink-eng-lite-web-model').default = require('wink-eng-lite-web-model');
    tagger = { nlp: winkNLP(model, ['pos']), left: LIFETIME };
  }
  tagger.left -= size;
  return tagger.nlp;
}

/** Words and marks of a text in order, white space left out. Linear in the length of the text, whatever it holds. */
export function tagWords(text: string): readonly TaggedWord[] {
  const words: TaggedWord[] = [];
  const nlp = currentTagger(text.length);
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    tagPiece(nlp, text.slice(start, end), start, words);
    start = end;
  }
  return words;
}

function pieceEnd(text: string, start: number): number {
  if (start + PIECE >= text.length) return text.length;
  const piece = text.slice(start, start + PIECE);
  const cut = Math.max(piece.lastIndexOf('\n'), 0) || Math.max(piece.lastIndexOf(' '), 0) || piece.length;
  return start + cut;
}

function tagPiece(nlp: WinkMethods, piece: string, offset: number, words: TaggedWord[]): void {
  let from = 0;
  for (const run of piece.matchAll(LONG_RUN)) {
    tagRun(nlp, piece.slice(from, run.index), offset + from, words);
    for (const word of run[0].matchAll(SIMPLE_WORD)) {
      const start = offset + run.index + word.index;
      words.push(taggedWord(start, start + word[0].length, lexemeOf(word[0], word[0].toLowerCase(), 'X')));
    }
    from = run.index + run[0].length;
  }
  tagRun(nlp, piece.slice(from), offset + from, words);
}

function tagRun(nlp: WinkMethods, run: string, offset: number, words: TaggedWord[]): void {
  if (run.trim() === '') return;
  const plain = run.replace(FOREIGN, plainLetter);
  const tokens = nlp.readDoc(plain).tokens();
  const texts = tokens.out();
  const tags = tokens.out(nlp.its.pos);
  const { lemma }: { readonly lemma: unknown } = nlp.its;
  const lemmas = isHelper(lemma) ? tokens.out(lemma) : texts;
  let at = 0;
  texts.forEach((text, index) => {
    const start = text.trim() === '' ? -1 : plain.indexOf(text, at);
    if (start < 0) return;
    at = start + text.length;
    const lexeme = lexemeOf(run.slice(start, at), lemmas[index] ?? text.toLowerCase(), tags[index] ?? 'X');
    words.push(taggedWord(offset + start, offset + at, lexeme));
  });
}

/** The same letter without its mark, one code unit as before; the letter itself where it has no such form. */
function plainLetter(letter: string): string {
  return STROKED.get(letter) ?? letter.normalize('NFD').charAt(0);
}

/** The library declares its lemma helper with a parameter too few for its own `out`. */
function isHelper(value: unknown): value is ItsFunction<string> {
  return typeof value === 'function';
}
