import type { Statement } from '../../model/findings.ts';
import { covers, overlaps, type Span } from '../../model/span.ts';
import type { Covering } from '../places/covering.ts';

/**
 * For sentences asked for in text order (one may be asked for again): the innermost statement whose content covers each span
 * of the sentence, the spans in any order.
 */
export function createCoveringIn(
  statements: readonly Statement[],
): (sentence: Span) => (span: Span) => Covering | null {
  const pieces = statements
    .flatMap((statement) => statement.content.map((piece): Covering => ({ statement, piece })))
    .sort((a, b) => a.piece[0] - b.piece[0]);
  let open: Covering[] = [];
  let next = 0;
  return (sentence) => {
    for (let piece = pieces[next]; piece && piece.piece[0] < sentence[1]; piece = pieces[next]) {
      open.push(piece);
      next += 1;
    }
    open = open.filter(({ piece }) => piece[1] > sentence[0]);
    const near = open.filter(({ piece }) => overlaps(piece, sentence));
    return (span) => near.filter(({ piece }) => covers(piece, span)).reduce<Covering | null>(shorter, null);
  };
}

function shorter(best: Covering | null, one: Covering): Covering {
  return best && length(best) <= length(one) ? best : one;
}

function length({ piece }: Covering): number {
  return piece[1] - piece[0];
}
