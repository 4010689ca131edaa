import type { Statement } from '../../model/findings.ts';
import { covers, type Span } from '../../model/span.ts';
import { lastFrom } from '../analysis/locate.ts';

/** A statement and the piece of its content that covers a span. */
export interface Covering {
  readonly statement: Statement;
  readonly piece: Span;
}

/** For spans asked for in text order: the innermost statement whose content covers each. */
export function createCovering(statements: readonly Statement[]): (span: Span) => Covering | null {
  const coverings = createCoverings(statements);
  return (span) => coverings(span)[0] ?? null;
}

/** For spans asked for in text order: the statements whose content covers each, the innermost first. */
export function createCoverings(statements: readonly Statement[]): (span: Span) => readonly Covering[] {
  const pieces = statements
    .flatMap((statement) => statement.content.map((piece) => ({ statement, piece })))
    .sort((a, b) => a.piece[0] - b.piece[0]);
  let open: Covering[] = [];
  let next = 0;
  return (span) => {
    for (let piece = pieces[next]; piece && piece.piece[0] <= span[0]; piece = pieces[next]) {
      open.push(piece);
      next += 1;
    }
    open = open.filter(({ piece }) => piece[1] > span[0]);
    return open.filter(({ piece }) => covers(piece, span)).sort((a, b) => length(a) - length(b));
  };
}

function length({ piece }: Covering): number {
  return piece[1] - piece[0];
}

/** For an offset: the outermost stretch of words that somebody is known to have said around it, or null. */
export function createWordsAt(statements: readonly Statement[]): (offset: number) => Span | null {
  const outermost: Span[] = [];
  const pieces = statements.filter(({ speech }) => speech).flatMap(({ content }) => content);
  for (const piece of [...pieces].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (piece[0] >= (outermost.at(-1)?.[1] ?? 0)) outermost.push(piece);
  }
  const starts = { length: outermost.length, at: (index: number) => outermost[index]?.[0] ?? 0 };
  return (offset) => {
    const piece = outermost[lastFrom(starts, offset)];
    return piece !== undefined && offset < piece[1] ? piece : null;
  };
}
