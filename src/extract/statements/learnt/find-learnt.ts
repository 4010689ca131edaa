import type { Span } from '../../../model/span.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { contentSpan } from '../contents.ts';
import type { FoundStatement } from '../found-statement.ts';
import { type NounPhrase, phraseAfter } from '../noun-phrases.ts';
import { choose } from './choose.ts';
import type { Chunk } from './chunks.ts';
import { viewCue } from './cue-view.ts';
import { type Judged, judgeProposals } from './judge-proposals.ts';
import type { Model } from './model.ts';
import { propose } from './propose.ts';
import { at, type Reading, readTokens } from './reading.ts';
import { CLASS } from './word-class.ts';

/** Cues count as speech from this probability on: to call an attitude speech is the lesser mistake. */
const SPEECH = 0.3;

/** The statements that have a cue, in text order of their cues. */
export function findLearnt(analysis: Analysis, model: Model): readonly FoundStatement[] {
  return chooseFrom(readTokens(analysis), model).map(({ statement }) => statement);
}

/** The same with the proposals they come from. */
export function chooseFrom(
  reading: Reading,
  model: Model,
): readonly { readonly proposal: Judged; readonly statement: FoundStatement }[] {
  const judged = judgeProposals(reading, propose(reading, model), model);
  return choose(judged, model.threshold).map((proposal) => ({ proposal, statement: toFound(reading, proposal) }));
}

function toFound(reading: Reading, { cue, pieces, speaker, odds }: Judged): FoundStatement {
  return {
    speaker: speaker === null ? null : widen(reading, speaker, cue),
    cue: charactersOf(reading, cueTokens(reading, cue)),
    content: pieces.map((piece) => contentSpan(reading.analysis, ...piece)).filter((span) => span !== null),
    speech: odds.speech >= SPEECH,
    sentence: at(reading.sentence, cue),
  };
}

/** The cue with its auxiliaries and adverbs, "to" after "according", and the colon of "said:". */
function cueTokens(reading: Reading, cue: number): Span {
  const { kind, analysis } = reading;
  const isAccording = analysis.tokens[cue]?.lower === 'according' && at(kind, cue + 1) === CLASS.to;
  return [viewCue(reading, cue).group, cue + (isAccording ? 2 : 1)];
}

function charactersOf({ analysis: { tokens } }: Reading, [from, to]: readonly [number, number]): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}

/** The whole noun phrase with its appositions, unless it is a possessor. */
function widen(reading: Reading, { start, end }: Chunk, cue: number): NounPhrase {
  const { kind, to, analysis } = reading;
  const bare: NounPhrase = { tokens: [start, end], headEnd: end };
  if (at(kind, end) === CLASS.possessive) return bare;
  const limit = end <= cue ? viewCue(reading, cue).group : at(to, cue);
  const whole = phraseAfter(analysis.tokens, start, limit);
  return whole === null || whole.tokens[1] < end ? bare : whole;
}
