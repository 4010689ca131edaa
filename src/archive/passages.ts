import { type Span, sliceSpan } from '../model/span.ts';
import { countStartingBy } from './enclosing.ts';
import type { Passage } from './mention.ts';

/** Finds the paragraph around words: one of `body` where one covers them, else what lies around them in the text. */
export function createPassages(text: string, body: readonly Span[]): (spans: readonly Span[]) => Passage {
  const paragraphs = body.map((span, index) => ({ span, index })).toSorted((a, b) => a.span[0] - b.span[0]);
  return (spans) => {
    const start = Math.min(...spans.map((span) => span[0]));
    const end = Math.max(...spans.map((span) => span[1]));
    const first = paragraphs[countStartingBy(paragraphs, start) - 1];
    if (first !== undefined && end <= first.span[1]) return { span: first.span, paragraph: first.index, text: null };
    const last = paragraphs[countStartingBy(paragraphs, Math.max(start, end - 1)) - 1];
    const span: Span = [
      first !== undefined && start < first.span[1] ? first.span[0] : lineStart(text, start),
      last !== undefined && end <= last.span[1] ? last.span[1] : lineEnd(text, end),
    ];
    return { span, paragraph: null, text: sliceSpan(text, span) };
  };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
