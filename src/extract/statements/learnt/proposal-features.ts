import { add, bin, type Features } from './features.ts';
import { isCovered, sizeOf } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { at, type Reading } from './reading.ts';
import type { Rivals } from './rivals.ts';

const T = 900;

/** The features of a proposal for the linear judge. */
export function proposalFeatures(features: Features, reading: Reading, proposal: Proposal, rivals: Rivals): void {
  oddsFeatures(features, reading, proposal, rivals);
  formFeatures(features, reading, proposal);
}

/** How likely its parts are, and how it stands to its rivals. */
function oddsFeatures(features: Features, reading: Reading, proposal: Proposal, { unnamed }: Rivals): void {
  const { odds, side, rank, speaker } = proposal;
  const cue = logStep(odds.cue);
  const speakerKind = speaker === null ? 0 : at(reading.kind, speaker.head);
  const bare = odds.cue * odds.side * odds.span;
  add(features, T);
  add(features, T + 1, cue);
  add(features, T + 2, tenth(odds.side));
  add(features, T + 3, tenth(odds.span), side);
  add(features, T + 4, tenth(odds.speaker), speakerKind);
  add(features, T + 5, cue, tenth(odds.span));
  add(features, T + 6, cue, tenth(odds.speaker));
  add(features, T + 7, tenth(odds.span), tenth(odds.speaker));
  for (const [index, rival] of [unnamed.around, unnamed.inside, unnamed.beside].entries()) {
    add(features, T + 8 + index, compare(rival, bare));
    add(features, T + 11 + index, compare(rival, bare), cue);
  }
  add(features, T + 27, rank, tenth(odds.span));
  add(features, T + 28, Math.round((10 * unnamed.same) / (odds.side * odds.span + unnamed.same + 1e-9)), rank);
  add(features, T + 33, tenth(odds.speech), cue);
  add(features, T + 35, at(reading.sentence, proposal.cue) === 0 ? 1 : 0, cue);
  add(features, T + 37, tenth(odds.speaker), tenth(odds.side), cue);
}

/** Which words it is made of, and how long it is. */
function formFeatures(features: Features, reading: Reading, proposal: Proposal): void {
  const { kind, lemma, word, group, suffix, verbs, quotation } = reading;
  const { cue, pieces, side, speaker, odds } = proposal;
  const l = at(lemma, cue);
  const own = at(kind, cue);
  const g = at(group, cue);
  const size = bin(sizeOf(pieces));
  const quoted = quotedKind(reading, pieces);
  const first = pieces[0]?.[0] ?? 0;
  const end = pieces.at(-1)?.[1] ?? 0;
  const speakerKind = speaker === null ? 0 : at(kind, speaker.head);
  add(features, T + 14, size, side);
  add(features, T + 15, size, own);
  add(features, T + 16, size, logStep(odds.cue));
  add(features, T + 17, side, own);
  add(features, T + 18, speakerKind, own);
  add(features, T + 19, speakerKind, side, quoted);
  add(features, T + 20, quoted, side);
  add(features, T + 21, quoted, size);
  add(features, T + 22, l);
  add(features, T + 23, l, side);
  add(features, T + 24, l, quoted);
  add(features, T + 25, l, size);
  add(features, T + 26, speaker === null ? 0 : at(word, speaker.head));
  add(features, T + 29, at(kind, first), at(kind, end), side);
  add(features, T + 30, at(kind, end), at(kind, end - 1));
  add(features, T + 31, speaker !== null && isCovered(pieces, speaker.head) ? 1 : 0, side);
  add(features, T + 32, at(quotation, cue) >= 0 ? 1 : 0, quoted, logStep(odds.cue));
  add(features, T + 34, Math.min(5, at(verbs, end) - at(verbs, first)), own, side);
  add(features, T + 36, at(suffix, cue), own, side);
  add(features, T + 60, g);
  add(features, T + 61, g, side, quoted);
  add(features, T + 62, g, size);
  add(features, T + 63, g, logStep(odds.cue));
  add(features, T + 64, speaker === null ? 0 : at(group, speaker.head));
}

/** 0 nothing of it in quotation marks, 1 a part, 2 all. */
function quotedKind({ quoted }: Reading, pieces: Proposal['pieces']): number {
  const inside = pieces.reduce((sum, [from, to]) => sum + at(quoted, to) - at(quoted, from), 0);
  const share = inside / Math.max(1, sizeOf(pieces));
  return share === 0 ? 0 : share > 0.95 ? 2 : 1;
}

function logStep(odds: number): number {
  return Math.max(-8, Math.min(8, Math.round(Math.log(odds / (1 - odds + 1e-9) + 1e-9) * 1.5)));
}

function tenth(odds: number): number {
  return Math.min(9, Math.floor(odds * 10));
}

function compare(rival: number, own: number): number {
  return rival === 0 ? -9 : Math.max(-6, Math.min(6, Math.round(2 * Math.log(rival / own))));
}
