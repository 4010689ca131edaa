import type { Span } from '../../../model/span.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import { findPhrases, type Phrases } from './phrases.ts';
import { CLASS, isFullVerb, isSaying, isVerb } from './word-class.ts';
import { wordNumbers } from './word-numbers.ts';
import { namesOf } from './written-names.ts';

/** A document as numbers, one a token: what features are made of. */
export interface Reading {
  readonly analysis: Analysis;
  /** Number of tokens. */
  readonly size: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly tag: Int32Array;
  /** Coarse class. */
  readonly kind: Int32Array;
  /** Numbers of the word's group and family: words used alike. 0 where none is known. */
  readonly group: Int32Array;
  readonly family: Int32Array;
  /** Index of the outermost quotation that a token stands in (marks included), or -1. */
  readonly quotation: Int32Array;
  /** First token of the token's sentence, and the one after its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** How many of a kind stand before each token. */
  readonly verbs: Int32Array;
  readonly commas: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly says: Int32Array;
  readonly quoted: Int32Array;
  /** The nearest verb, and the nearest of saying, before and after each token in its sentence; -1 where there is none. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  readonly sayBefore: Int32Array;
  readonly sayAfter: Int32Array;
  /** How often a word stands right beside a verb of saying in the document, by the word's hash. */
  readonly spoke: ReadonlyMap<number, number>;
  /** The tokens' phrases. */
  readonly phrases: Phrases;
}

/** Linear in the number of tokens. */
export function readTokens(analysis: Analysis): Reading {
  const reading = blank(analysis);
  const outer = outermostOf(analysis);
  const names = namesOf(analysis.tokens);
  analysis.tokens.forEach((token, index) => {
    reading.quotation[index] = outer[token.quotation] ?? -1;
    readWord(reading, token, index, names.has(token.text));
    count(reading, index);
  });
  for (const [index, { tokens, paragraph }] of analysis.sentences.entries()) {
    reading.from.fill(tokens[0], ...tokens);
    reading.to.fill(tokens[1], ...tokens);
    reading.sentence.fill(index, ...tokens);
    reading.paragraph.fill(paragraph, ...tokens);
    fillNearest(reading.kind, tokens, isVerb, reading.verbBefore, reading.verbAfter);
    fillNearest(reading.kind, tokens, isSaying, reading.sayBefore, reading.sayAfter);
  }
  return { ...reading, spoke: countSpoken(reading), phrases: findPhrases(reading) };
}

/** How many arrays a reading has. */
const ARRAYS = 22;

function blank(analysis: Analysis): Reading {
  const size = analysis.tokens.length;
  // One block for all: to allocate each by itself takes longer than to fill it.
  const block = new ArrayBuffer(ARRAYS * (size + 1) * Int32Array.BYTES_PER_ELEMENT);
  let made = 0;
  const make = (): Int32Array => new Int32Array(block, made++ * (size + 1) * Int32Array.BYTES_PER_ELEMENT, size + 1);
  return {
    analysis,
    size,
    word: make(),
    lemma: make(),
    suffix: make(),
    tag: make(),
    kind: make(),
    group: make(),
    family: make(),
    quotation: make().fill(-1),
    from: make(),
    to: make(),
    sentence: make(),
    paragraph: make(),
    verbs: make(),
    commas: make(),
    opens: make(),
    closes: make(),
    says: make(),
    quoted: make(),
    verbBefore: make().fill(-1),
    verbAfter: make().fill(-1),
    sayBefore: make().fill(-1),
    sayAfter: make().fill(-1),
    spoke: new Map(),
    phrases: { of: new Int32Array(0), kind: [], subjects: [], openers: [], after: [], before: [] },
  };
}

function readWord(reading: Reading, token: Token, index: number, isName: boolean): void {
  const numbers = wordNumbers(token);
  reading.word[index] = numbers.word;
  reading.lemma[index] = numbers.lemma;
  reading.suffix[index] = numbers.suffix;
  reading.tag[index] = numbers.tag;
  reading.group[index] = numbers.group;
  reading.family[index] = numbers.family;
  const plain = markClass(reading.analysis, token) ?? numbers.kind;
  reading.kind[index] = isName && isMistaken(plain) ? CLASS.name : plain;
}

/** Names that the tagger takes for verbs or small words. */
function isMistaken(kind: number): boolean {
  return isFullVerb(kind) || kind === CLASS.adverb || kind === CLASS.modal;
}

/** Whether the token is a mark of the quotation it stands in. */
function markClass({ quotations }: Analysis, { start, end, quotation }: Token): number | null {
  const around = quotations[quotation];
  if (around === undefined) return null;
  if (start < around.inner[0]) return CLASS.open;
  return around.closed && end > around.inner[1] ? CLASS.close : null;
}

function count(reading: Reading, index: number): void {
  const kind = at(reading.kind, index);
  const step = (counts: Int32Array, isOne: boolean): void => {
    counts[index + 1] = at(counts, index) + (isOne ? 1 : 0);
  };
  step(reading.verbs, isVerb(kind));
  step(reading.commas, kind === CLASS.comma);
  step(reading.opens, kind === CLASS.open);
  step(reading.closes, kind === CLASS.close);
  step(reading.says, kind === CLASS.say);
  step(reading.quoted, at(reading.quotation, index) >= 0);
}

/** For each token of a sentence the nearest of a kind before and after it. */
function fillNearest(
  kind: Int32Array,
  [from, to]: Span,
  is: (kind: number) => boolean,
  before: Int32Array,
  after: Int32Array,
): void {
  let last = -1;
  for (let index = from; index < to; index += 1) {
    before[index] = last;
    if (!is(at(kind, index))) continue;
    after.fill(index, Math.max(from, last), index);
    last = index;
  }
}

function outermostOf({ quotations }: Analysis): readonly number[] {
  const outer: number[] = [];
  for (const [index, { parent }] of quotations.entries()) outer.push(outer[parent] ?? index);
  return outer;
}

function countSpoken({ kind, word, size }: Reading): ReadonlyMap<number, number> {
  const spoke = new Map<number, number>();
  for (let index = 1; index < size; index += 1) {
    const head = at(kind, index) === CLASS.say ? headBeside(kind, index) : -1;
    if (head >= 0) spoke.set(at(word, head), (spoke.get(at(word, head)) ?? 0) + 1);
  }
  return spoke;
}

/** The noun right before a verb, else the last of those right after it, or -1. */
function headBeside(kind: Int32Array, verb: number): number {
  if (canSpeak(at(kind, verb - 1))) return verb - 1;
  let head = verb;
  while (canSpeak(at(kind, head + 1))) head += 1;
  return head > verb ? head : -1;
}

function canSpeak(kind: number): boolean {
  return kind === CLASS.name || kind === CLASS.human || kind === CLASS.noun;
}

/** The number at an index, 0 outside. */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
