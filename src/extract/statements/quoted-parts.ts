import type { StatementKind } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Analysis, Quotation } from '../analysis/analysis.ts';

/** The stretches of quotation inside content, without the marks, outermost only. */
export function quotedParts({ quotations }: Pick<Analysis, 'quotations'>, content: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  for (const [start, end] of content) {
    for (const quotation of outermostWithin(quotations, start, end)) {
      const part: Span = [Math.max(start, quotation.inner[0]), Math.min(end, quotation.inner[1])];
      if (part[0] < part[1]) parts.push(part);
    }
  }
  return parts;
}

function outermostWithin(quotations: readonly Quotation[], start: number, end: number): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let index = firstEndingAfter(quotations, start); index < quotations.length; index += 1) {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.span[0] >= end) break;
    if (quotation.parent === -1 && quotation.span[1] > start) found.push(quotation);
  }
  return found;
}

/** Index of the outermost quotation around an offset, or of the first that begins after it. */
function firstEndingAfter(quotations: readonly Quotation[], start: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let root = low - 1;
  while ((quotations[root]?.parent ?? -1) >= 0) root = quotations[root]?.parent ?? -1;
  return (quotations[root]?.span[1] ?? 0) > start ? root : low;
}

const NO_WORDS = /[^\p{L}\p{N}]+/gu;

/** `direct` when all words of the content stand in quotation marks, `indirect` when none, else `mixed`. */
export function kindOf(text: string, content: readonly Span[], quoted: readonly Span[]): StatementKind {
  const inside = wordSize(text, quoted);
  if (inside === 0) return 'indirect';
  return inside >= wordSize(text, content) ? 'direct' : 'mixed';
}

function wordSize(text: string, spans: readonly Span[]): number {
  return spans.reduce((size, span) => size + text.slice(...span).replace(NO_WORDS, '').length, 0);
}
