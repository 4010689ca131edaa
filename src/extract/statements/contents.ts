import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';

/** Outermost closed or running quotation of a token, or -1. */
export function outermost({ quotations }: Analysis, token: Token | undefined): number {
  let found = -1;
  for (let index = token?.quotation ?? -1; index >= 0; index = quotations[index]?.parent ?? -1) found = index;
  return found;
}

/** The characters under the tokens [from, to), stops, commas and connecting words at the edges left out. */
export function contentSpan(analysis: Analysis, from: number, to: number): Span | null {
  const { tokens } = analysis;
  let first = from;
  let last = to - 1;
  while (first <= last && /^(?:[,:;.—–-]|--)$/u.test(tokens[first]?.text ?? '')) first += 1;
  while (last >= first && /^(?:[,:;.—–-]|--)$/u.test(tokens[last]?.text ?? '') && tokens[last]?.quotation === -1)
    last -= 1;
  const start = tokens[first];
  const end = tokens[last];
  return start === undefined || end === undefined || first > last
    ? null
    : [opened(analysis, start), closed(analysis, start, end)];
}

/** Where content begins that would leave out no more than the opening mark of its first quotation. */
function opened({ quotations }: Analysis, start: Token): number {
  const quotation = quotations[start.quotation];
  return quotation !== undefined && quotation.inner[0] === start.start ? quotation.span[0] : start.start;
}

/** Where content ends that would leave out no more than the closing mark of its last quotation. */
function closed({ text, quotations }: Analysis, start: Token, end: Token): number {
  const quotation = quotations[end.quotation];
  if (quotation === undefined || !quotation.closed || quotation.span[0] < start.start) return end.end;
  const rest = text.slice(end.end, Math.min(quotation.span[1], end.end + LONGEST_REST + 1));
  return rest.length <= LONGEST_REST && !/[\p{L}\p{N}\s]/u.test(rest) ? Math.max(end.end, quotation.span[1]) : end.end;
}

/** In code units: stops and a closing mark. */
const LONGEST_REST = 4;
