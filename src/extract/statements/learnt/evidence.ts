import type { CueCount } from './model.ts';
import { isCovered, sizeOf } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { at, type Reading } from './reading.ts';
import type { Rivals } from './rivals.ts';
import { logOdds } from './table.ts';

/** What the token model says of each token: how likely it is content, a speaker, a cue. */
export interface TokenOdds {
  readonly content: Float32Array;
  readonly speaker: Float32Array;
  readonly cue: Float32Array;
}

export interface Surroundings {
  readonly reading: Reading;
  readonly tokens: TokenOdds;
  /** How many proposals the document has. */
  readonly proposals: number;
  countOf(cue: number): CueCount;
}

/** Beyond so many occurrences a word is known well. */
const WELL_KNOWN = 30;
const NONE = -1;

/**
 * All that is known of a proposal as one row of numbers for the forest, `judged` being what the linear judge says. The order
 * is fixed: weights were learnt with it.
 */
export function evidenceRow(around: Surroundings, proposal: Proposal, rivals: Rivals, judged: number): number[] {
  return [
    ...tokenEvidence(around, proposal),
    judged,
    ...oddsEvidence(proposal),
    ...rivalEvidence(proposal, rivals),
    ...cueEvidence(around, proposal),
    ...formEvidence(around, proposal),
  ];
}

/** No row has more numbers; what a row has not counts as 0. */
export const MOST_EVIDENCE = 128;

/** In tokens: how far around content the evidence looks. */
const AROUND = 3;

/** 1 for each token whose odds are evidence for some proposal: those of its content and around it, its cue, its speaker. */
export function askedTokens(size: number, proposals: readonly Proposal[]): Uint8Array {
  const asked = new Uint8Array(size);
  for (const { cue, pieces, speaker } of proposals) {
    for (const [from, to] of pieces) asked.fill(1, Math.max(0, from - AROUND), to + AROUND);
    asked[cue] = 1;
    if (speaker !== null) asked[speaker.head] = 1;
  }
  return asked;
}

function tokenEvidence({ tokens, reading }: Surroundings, { cue, pieces, speaker }: Proposal): number[] {
  const first = pieces[0]?.[0] ?? 0;
  const end = pieces.at(-1)?.[1] ?? 0;
  const content = (from: number, to: number): number => meanOf(tokens.content, from, Math.min(to, reading.size));
  let sum = 0;
  let lowest = 1;
  for (const [from, to] of pieces) {
    for (let index = from; index < to; index += 1) {
      sum += tokens.content[index] ?? 0;
      lowest = Math.min(lowest, tokens.content[index] ?? 0);
    }
  }
  return [
    sum / sizeOf(pieces),
    lowest,
    content(first - AROUND, first),
    content(end, end + AROUND),
    content(end - AROUND, end),
    content(first, first + AROUND),
    tokens.cue[cue] ?? 0,
    speaker === null ? NONE : (tokens.speaker[speaker.head] ?? 0),
    tokens.content[first - 1] ?? NONE,
    tokens.content[end] ?? NONE,
  ];
}

function meanOf(values: Float32Array, from: number, to: number): number {
  const start = Math.max(0, from);
  let sum = 0;
  for (let index = start; index < to; index += 1) sum += values[index] ?? 0;
  return to > start ? sum / (to - start) : NONE;
}

function oddsEvidence({ odds, side, rank }: Proposal): number[] {
  return [
    logOdds(odds.cue),
    logOdds(odds.side),
    logOdds(odds.span),
    logOdds(odds.speaker),
    logOdds(odds.speech),
    side,
    rank,
  ];
}

function rivalEvidence({ odds }: Proposal, { around, inside, overlapping, same, near }: Rivals): number[] {
  const own = odds.cue * odds.side * odds.span * odds.speaker;
  const rivals = [around, inside, overlapping, same];
  return [...rivals.map(logOdds), ...rivals.map((rival) => Math.log(rival / own + 1e-3)), logOdds(near)];
}

function cueEvidence({ reading, countOf }: Surroundings, { cue }: Proposal): number[] {
  const { seen, cue: times } = countOf(cue);
  const { kind, from, to, quotation, sentence, paragraph } = reading;
  const start = at(from, cue);
  const end = at(to, cue);
  return [
    logOdds((times + 0.3) / (seen + 2)),
    Math.min(WELL_KNOWN, seen),
    at(kind, cue),
    at(kind, cue - 1),
    at(kind, cue + 1),
    cue - start,
    end - cue,
    end - start,
    at(quotation, cue) >= 0 ? 1 : 0,
    at(sentence, cue),
    at(paragraph, cue),
  ];
}

function formEvidence({ reading, proposals }: Surroundings, { cue, pieces, speaker }: Proposal): number[] {
  const { kind, verbs, commas, quoted, sentence, word, spoke, size } = reading;
  const first = pieces[0]?.[0] ?? 0;
  const end = pieces.at(-1)?.[1] ?? 0;
  const length = sizeOf(pieces);
  const inQuotes = pieces.reduce((sum, [from, to]) => sum + at(quoted, to) - at(quoted, from), 0);
  return [
    length,
    inQuotes / length,
    inQuotes,
    at(verbs, end) - at(verbs, first),
    at(commas, end) - at(commas, first),
    first - cue,
    end - cue,
    at(sentence, end - 1) - at(sentence, first),
    at(kind, first),
    at(kind, end),
    at(kind, end - 1),
    at(kind, first - 1),
    speaker === null ? NONE : at(kind, speaker.head),
    speaker === null ? 99 : speaker.start - cue,
    speaker === null ? 0 : speaker.end - speaker.start,
    speaker !== null && isCovered(pieces, speaker.head) ? 1 : 0,
    speaker === null ? 0 : (spoke.get(at(word, speaker.head)) ?? 0),
    proposals / (1 + size / 100),
    size,
  ];
}
