import { cueKey } from './candidates.ts';
import { askedTokens, evidenceRow, MOST_EVIDENCE, type Surroundings, type TokenOdds } from './evidence.ts';
import { createFeatures } from './features.ts';
import { judge } from './forest.ts';
import type { CueCount, Model } from './model.ts';
import type { Proposal } from './proposal.ts';
import { proposalFeatures } from './proposal-features.ts';
import type { Reading } from './reading.ts';
import { findRivals } from './rivals.ts';
import { classOdds, scoreOf, type Table } from './table.ts';
import { tokenFeatures } from './token-features.ts';

/** A proposal with how likely it is right, in log-odds. */
export interface Judged extends Proposal {
  readonly score: number;
}

const NEVER: CueCount = { seen: 0, cue: 0 };

/** Judges each proposal by its features, its rivals and what the token model says of its words. */
export function judgeProposals(reading: Reading, proposals: readonly Proposal[], model: Model): readonly Judged[] {
  if (proposals.length === 0) return [];
  const features = createFeatures();
  const row = new Float64Array(MOST_EVIDENCE);
  const around = surroundingsOf(reading, proposals, model);
  const rivals = findRivals(reading, proposals);
  return proposals.map((proposal, index) => {
    const own = rivals[index];
    if (own === undefined) return { ...proposal, score: -Infinity };
    features.count = 0;
    proposalFeatures(features, reading, proposal, own);
    const judged = scoreOf(model.proposal, features);
    row.set(evidenceRow(around, proposal, own, judged));
    const { cue, pieces, speaker, side, rank, odds } = proposal;
    return { cue, pieces, speaker, side, rank, odds, score: judge(model.forest, row) };
  });
}

/** What the evidence of all proposals of a document shares. */
export function surroundingsOf(
  reading: Reading,
  proposals: readonly Proposal[],
  { token, counts }: Pick<Model, 'token' | 'counts'>,
): Surroundings {
  const { tokens } = reading.analysis;
  const countOf = (cue: number): CueCount => {
    const word = tokens[cue];
    return (word === undefined ? undefined : counts.get(cueKey(word))) ?? NEVER;
  };
  return { reading, tokens: tokenOdds(reading, proposals, token), proposals: proposals.length, countOf };
}

/** Classes of the token table, after "nothing". */
const CONTENT = 1;
const SPEAKER = 2;
const CUE = 3;

/** For the tokens that some proposal asks for; the others stay 0. */
function tokenOdds(reading: Reading, proposals: readonly Proposal[], table: Table): TokenOdds {
  const make = (): Float32Array => new Float32Array(reading.size);
  const odds: TokenOdds = { content: make(), speaker: make(), cue: make() };
  const asked = askedTokens(reading.size, proposals);
  const classes = new Float64Array(table.classes);
  const features = createFeatures();
  for (let index = 0; index < reading.size; index += 1) {
    if (asked[index] === 0) continue;
    features.count = 0;
    tokenFeatures(features, reading, index);
    classOdds(table, features, classes);
    odds.content[index] = classes[CONTENT] ?? 0;
    odds.speaker[index] = classes[SPEAKER] ?? 0;
    odds.cue[index] = classes[CUE] ?? 0;
  }
  return odds;
}
