import type { GoldDocument, GoldQuote } from '../src/evaluation/gold.ts';
import { analyse } from '../src/extract/analysis/analyse.ts';
import { type Reading, readTokens } from '../src/extract/statements/learnt/reading.ts';
import { isFullVerb } from '../src/extract/statements/learnt/word-class.ts';
import type { Span } from '../src/model/span.ts';

/** An annotated statement in tokens. */
export interface Taught {
  /** The word that the cue hangs on. */
  readonly cue: number;
  readonly pieces: readonly Span[];
  /** The content on either side of the cue as one span each; null where there is none. */
  readonly left: Span | null;
  readonly right: Span | null;
  readonly speaker: Span | null;
  readonly speech: boolean;
}

/** An annotated document, ready to learn from. */
export interface Lesson {
  readonly gold: GoldDocument;
  readonly reading: Reading;
  readonly taught: readonly Taught[];
}

/** Documents as lessons. What word a cue of several hangs on is told by how often words are cues in all of them. */
export function readLessons(documents: readonly GoldDocument[]): readonly Lesson[] {
  const read = documents.map((gold) => ({ gold, reading: readTokens(analyse(gold.text)) }));
  const weights = weighHeads(read);
  return read.map(({ gold, reading }) => ({
    gold,
    reading,
    taught: gold.quotes.flatMap((quote) => teach(reading, quote, weights) ?? []),
  }));
}

type Read = Pick<Lesson, 'gold' | 'reading'>;

/** For each lemma the share of its occurrences in which it is a cue, a long cue counting less. */
function weighHeads(read: readonly Read[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const cues = new Map<string, number>();
  for (const { gold, reading } of read) {
    for (const { lemma } of reading.analysis.tokens) raise(times, lemma, 1);
    for (const { cue } of gold.quotes) {
      if (cue === null) continue;
      const [from, to] = tokensOf(reading, cue);
      for (const { lemma } of reading.analysis.tokens.slice(from, to)) raise(cues, lemma, 1 / (to - from) ** 2);
    }
  }
  return new Map([...cues].map(([lemma, count]) => [lemma, count / ((times.get(lemma) ?? 0) + 2)]));
}

function raise(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Between words of like weight the verb is the head. */
const VERB_BONUS = 0.05;

function teach(reading: Reading, quote: GoldQuote, weights: ReadonlyMap<string, number>): Taught | null {
  if (quote.cue === null) return null;
  const cue = headOf(reading, tokensOf(reading, quote.cue), weights);
  const pieces = quote.content.map((span) => tokensOf(reading, span)).filter(([from, to]) => from < to);
  if (cue < 0 || pieces.length === 0) return null;
  return {
    cue,
    pieces,
    left: asOne(pieces.filter(([from]) => from < cue)),
    right: asOne(pieces.filter(([from]) => from > cue)),
    speaker: quote.speaker === null ? null : tokensOf(reading, quote.speaker),
    speech: quote.speech,
  };
}

function headOf(reading: Reading, [from, to]: Span, weights: ReadonlyMap<string, number>): number {
  let head = -1;
  let highest = -1;
  for (let index = from; index < to; index += 1) {
    const lemma = reading.analysis.tokens[index]?.lemma ?? '';
    const weight = (weights.get(lemma) ?? 0) + (isFullVerb(reading.kind[index] ?? 0) ? VERB_BONUS : 0);
    if (weight <= highest) continue;
    highest = weight;
    head = index;
  }
  return head;
}

/** Several pieces as one span: from first to last, or the longest alone, whichever has more in common with them. */
function asOne(pieces: readonly Span[]): Span | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const size = pieces.reduce((sum, [from, to]) => sum + to - from, 0);
  const longest = pieces.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a));
  const whole: Span = [first[0], last[1]];
  const f1 = (shared: number, length: number): number => (2 * shared) / (size + length);
  const longestSize = longest[1] - longest[0];
  return f1(size, whole[1] - whole[0]) >= f1(longestSize, longestSize) ? whole : longest;
}

/** The tokens that overlap a span of characters, as a half-open range. */
function tokensOf({ analysis: { tokens } }: Reading, [start, end]: Span): Span {
  const first = lowest(tokens.length, (index) => (tokens[index]?.end ?? 0) > start);
  const last = lowest(tokens.length, (index) => (tokens[index]?.start ?? 0) >= end);
  return [first, Math.max(first, last)];
}

/** The lowest index from which on a condition holds. */
function lowest(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
