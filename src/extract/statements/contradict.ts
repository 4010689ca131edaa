import type { Analysis } from '../analysis/analysis.ts';
import { type Contradiction, contradictionOf, findComments } from './contradictions.ts';
import type { FoundStatement } from './found-statement.ts';
import { findFrames } from './frames.ts';

/** Adds to each statement who contradicts it right after it: ", a claim that Lind denied", ", but Lind denied it". */
export function contradict(analysis: Analysis, found: readonly FoundStatement[]): readonly FoundStatement[] {
  const known = new Map<number, readonly Contradiction[]>();
  return found.map((statement) => {
    const { sentence, content } = statement;
    const all = known.get(sentence) ?? contradictionsIn(analysis, sentence);
    known.set(sentence, all);
    const end = content.at(-1)?.[1] ?? 0;
    const after = all.find(({ passage }) =>
      /^\W{1,3}(?:but )?$/u.test(analysis.text.slice(end, Math.max(end, passage[0]))),
    );
    return after === undefined ? statement : { ...statement, contradicted: after };
  });
}

function contradictionsIn(analysis: Analysis, sentence: number): readonly Contradiction[] {
  const range = analysis.sentences[sentence]?.tokens;
  if (range === undefined) return [];
  return [
    ...findComments(analysis, range).flatMap(({ contradiction }) => contradiction ?? []),
    ...findFrames(analysis, range).flatMap((frame) => contradictionOf(analysis, frame) ?? []),
  ];
}
