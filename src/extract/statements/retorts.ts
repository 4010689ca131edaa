import type { Analysis, Sentence } from '../analysis/analysis.ts';
import { type Contradiction, contradictionOf, isContradicting } from './contradictions.ts';
import { findFrames } from './frames.ts';

/** A sentence of its own that contradicts the one before it: "Lind denied this." */
export interface Retort extends Contradiction {
  /** Index of the sentence. */
  readonly sentence: number;
  /** Index of the body sentence before it. */
  readonly after: number;
}

/** How far into its sentence, in tokens, a retort's verb stands. */
const REACH = 25;

/** The sentences of the body that contradict what stands right before them, in text order. */
export function findRetorts(analysis: Analysis): readonly Retort[] {
  const retorts: Retort[] = [];
  let after = -1;
  analysis.sentences.forEach((sentence, index) => {
    if (analysis.paragraphs[sentence.paragraph]?.role !== 'body') return;
    const contradiction = after < 0 ? null : retortOf(analysis, sentence);
    if (contradiction !== null) retorts.push({ ...contradiction, sentence: index, after });
    after = index;
  });
  return retorts;
}

function retortOf(analysis: Analysis, { tokens: [from, to] }: Sentence): Contradiction | null {
  const { tokens } = analysis;
  for (let at = from + 1; at < Math.min(to, from + REACH); at += 1) {
    if (!isContradicting(tokens[at]) || (tokens[at]?.quotation ?? 0) >= 0) continue;
    const frame = findFrames(analysis, [from, to]).find(({ cue }) => cue.first === at);
    const contradiction = frame === undefined ? null : contradictionOf(analysis, frame);
    return contradiction !== null && opens(analysis, contradiction, from) ? contradiction : null;
  }
  return null;
}

/** Nothing but a small word and a comma stands before the speaker. */
function opens({ tokens }: Analysis, { speaker }: Contradiction, from: number): boolean {
  return tokens.slice(from, speaker.tokens[0]).every(({ pos, text }) => /^(?:ADV|CCONJ)$/u.test(pos) || text === ',');
}
