import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type Contradiction, contradictionOf, findComments } from './contradictions.ts';
import type { FoundStatement } from './found-statement.ts';
import { findFrames } from './frames.ts';

/** Adds to each statement who contradicts it right after it: ", a claim that Lind denied", ", but Lind denied it". */
export function contradict(analysis: Analysis, found: readonly FoundStatement[]): readonly FoundStatement[] {
  const known = new Map<number, Remarks>();
  return found.map((whole) => {
    const { sentence } = whole;
    const remarks = known.get(sentence) ?? remarksIn(analysis, sentence);
    known.set(sentence, remarks);
    const statement = withoutComment(whole, remarks.comments);
    const { content } = statement;
    const all = remarks.contradictions;
    const end = content.at(-1)?.[1] ?? 0;
    const after = all.find(({ passage }) =>
      /^\W{1,3}(?:but )?$/u.test(analysis.text.slice(end, Math.max(end, passage[0]))),
    );
    return after === undefined ? statement : { ...statement, contradicted: after };
  });
}

/** What a sentence says of its own statements. */
interface Remarks {
  readonly contradictions: readonly Contradiction[];
  /** Where the writer's comments begin, and the comma or dash before them. */
  readonly comments: readonly Span[];
}

function remarksIn(analysis: Analysis, sentence: number): Remarks {
  const range = analysis.sentences[sentence]?.tokens;
  if (range === undefined) return { contradictions: [], comments: [] };
  const comments = findComments(analysis, range);
  const contradictions = [
    ...comments.flatMap(({ contradiction }) => contradiction ?? []),
    ...findFrames(analysis, range).flatMap((frame) => contradictionOf(analysis, frame) ?? []),
  ];
  const { tokens } = analysis;
  return {
    contradictions,
    comments: comments.map(({ from }) => [tokens[from - 1]?.start ?? 0, tokens[from]?.start ?? 0]),
  };
}

/** What somebody said ends where the writer comments on it. */
function withoutComment(statement: FoundStatement, comments: readonly Span[]): FoundStatement {
  const { content, cue } = statement;
  const isAfterCue = ([start]: Span): boolean => cue === null || start >= cue[1];
  const cut = comments.find(([mark, start]) =>
    content.some((piece) => isAfterCue(piece) && piece[0] < mark && piece[1] > start),
  );
  if (cut === undefined) return statement;
  return {
    ...statement,
    content: content.filter(([start]) => start < cut[0]).map(([start, end]): Span => [start, Math.min(end, cut[0])]),
  };
}
