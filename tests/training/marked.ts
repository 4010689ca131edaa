import type { GoldDocument, GoldQuote } from '../../src/evaluation/gold.ts';
import type { Span } from '../../src/model/span.ts';

const CLOSING = { '[': ']', '{': '}', '<': '>' } as const;
type Mark = keyof typeof CLOSING;

interface Line {
  readonly text: string;
  readonly spans: Readonly<Record<Mark, readonly Span[]>>;
}

/** An annotated document of lines such as "[Ada Marlow] {said} <the ferry is late>.", each a statement or none. */
export function marked(id: string, lines: readonly string[]): GoldDocument {
  const quotes: GoldQuote[] = [];
  let text = '';
  for (const line of lines.map(readLine)) {
    const moved = (spans: readonly Span[]): readonly Span[] =>
      spans.map(([start, end]): Span => [start + text.length, end + text.length]);
    const [speaker = null] = moved(line.spans['[']);
    const [cue = null] = moved(line.spans['{']);
    const content = moved(line.spans['<']);
    if (content.length > 0) quotes.push({ speaker, cue, content, speech: true, kind: 'indirect' });
    text += `${line.text}\n\n`;
  }
  return { id, text, quotes, ignore: [] };
}

function readLine(line: string): Line {
  const spans: Record<Mark, Span[]> = { '[': [], '{': [], '<': [] };
  let text = '';
  for (const [, before = '', mark = '', inner = ''] of line.matchAll(/([^[{<]*)(?:([[{<])([^\]}>]*)[\]}>])?/gu)) {
    text += before;
    if (isMark(mark)) spans[mark].push([text.length, text.length + inner.length]);
    text += inner;
  }
  return { text, spans };
}

function isMark(text: string): text is Mark {
  return text in CLOSING;
}
