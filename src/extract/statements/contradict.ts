import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type Contradiction, contradictionOf, findComments } from './contradictions.ts';
import type { FoundStatement } from './found-statement.ts';
import { findFrames } from './frames.ts';

/** Adds to each statement who contradicts it right after it: ", a claim that Lind denied", ", but Lind denied it". */
export function contradict(analysis: Analysis, found: readonly FoundStatement[]): readonly FoundStatement[] {
  const known = new Map<number, Remarks>();
  return found.flatMap((whole) => {
    const { sentence } = whole;
    const remarks = known.get(sentence) ?? remarksIn(analysis, sentence);
    known.set(sentence, remarks);
    if (isComment(whole, remarks.comments)) return [];
    const statement = withoutComment(whole, remarks.comments);
    const { content } = statement;
    const all = remarks.contradictions;
    const end = content.at(-1)?.[1] ?? 0;
    const after = all.find(({ passage }) =>
      /^\W{1,3}(?:but )?$/u.test(analysis.text.slice(end, Math.max(end, passage[0]))),
    );
    return [after === undefined ? statement : { ...statement, contradicted: after }];
  });
}

/** A comment of the writer's: where the comma or dash before it stands, where it begins and ends. */
interface Commented {
  readonly mark: number;
  readonly start: number;
  readonly end: number;
}

/** "a claim that Lind denied": the claim is no cue. */
function isComment({ cue }: FoundStatement, comments: readonly Commented[]): boolean {
  return cue !== null && comments.some(({ start, end }) => cue[0] >= start && cue[1] <= end);
}

/** What a sentence says of its own statements. */
interface Remarks {
  readonly contradictions: readonly Contradiction[];
  readonly comments: readonly Commented[];
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
    comments: comments.map(({ from, to }) => ({
      mark: tokens[from - 1]?.start ?? 0,
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? 0,
    })),
  };
}

/** What somebody said ends where the writer comments on it. */
function withoutComment(statement: FoundStatement, comments: readonly Commented[]): FoundStatement {
  const { content, cue } = statement;
  const isAfterCue = ([start]: Span): boolean => cue === null || start >= cue[1];
  const cut = comments.find(({ mark, start }) =>
    content.some((piece) => isAfterCue(piece) && piece[0] < mark && piece[1] > start),
  );
  if (cut === undefined) return statement;
  return {
    ...statement,
    content: content
      .filter(([start]) => start < cut.mark)
      .map(([start, end]): Span => [start, Math.min(end, cut.mark)]),
  };
}
