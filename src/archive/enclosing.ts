import type { Statement } from '../model/findings.ts';
import { covers, type Span } from '../model/span.ts';

/** Finds the speech that a span lies in, in logarithmic time. */
export function createEnclosing(statements: readonly Statement[]): (span: Span) => Statement | undefined {
  const pieces = statements
    .filter(({ speech }) => speech)
    .flatMap((statement) => statement.content.map((span) => ({ span, statement })))
    .toSorted((a, b) => a.span[0] - b.span[0]);
  // Of all pieces that begin no later, only the one that reaches furthest can cover what none other covers.
  const furthest = pieces.slice();
  for (let index = 1; index < furthest.length; index++) {
    const before = furthest[index - 1];
    const here = furthest[index];
    if (before !== undefined && here !== undefined && before.span[1] >= here.span[1]) furthest[index] = before;
  }
  return (span) => {
    const piece = furthest[countStartingBy(pieces, span[0]) - 1];
    return piece !== undefined && covers(piece.span, span) ? piece.statement : undefined;
  };
}

/** How many of the spans, sorted by their beginning, begin at or before an offset. */
export function countStartingBy(sorted: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.span[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
