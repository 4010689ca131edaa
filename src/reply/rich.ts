import type { Span } from '../model/span.ts';
import type { Inline, Rich } from './blocks.ts';

const CUT = '…';

/** Text with the same look on each of its ranges (in order; one that overlaps what came before is cut short). */
export function styled(text: string, ranges: readonly Span[], style: NonNullable<Inline['style']>): Rich {
  const parts: Inline[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    const from = Math.max(start, done);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > done) parts.push({ text: text.slice(done, from) });
    parts.push({ text: text.slice(from, to), style });
    done = to;
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done) });
  return parts;
}

/** Non-empty parts with a separator between each two. */
export function joined(parts: readonly (Rich | null)[], separator: string): Rich {
  const shown = parts.flatMap((part) => (part === null || part.length === 0 ? [] : [part]));
  return shown.flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}

/** A text and ranges of it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly Span[];
}

/** About `limit` characters of a text around a place in it, with what the ranges become; cuts on blanks show as `…`. */
export function excerpt(text: string, ranges: readonly Span[], limit: number, around: number): Excerpt {
  if (text.length <= limit) return { text, ranges };
  const wanted = Math.max(0, Math.min(around - Math.floor(limit / 4), text.length - limit));
  const start = wanted === 0 ? 0 : afterBlank(text, wanted);
  const end = start + limit >= text.length ? text.length : beforeBlank(text, start + limit);
  const lead = start > 0 ? `${CUT} ` : '';
  const shift = lead.length - start;
  const kept = ranges
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]): Span => [Math.max(from, start) + shift, Math.min(to, end) + shift]);
  return { text: lead + text.slice(start, end) + (end < text.length ? ` ${CUT}` : ''), ranges: kept };
}

const WORD_LIMIT = 40;

function afterBlank(text: string, at: number): number {
  const blank = text.slice(at, at + WORD_LIMIT).search(/\s/);
  return wholeCharacter(text, blank < 0 ? at : at + blank + 1);
}

function beforeBlank(text: string, at: number): number {
  for (let end = at; end > at - WORD_LIMIT; end--) if (/\s/.test(text.charAt(end))) return end;
  return wholeCharacter(text, at);
}

/** Moves off the second half of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
