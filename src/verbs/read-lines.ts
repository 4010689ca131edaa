/** Longer lines are not kept: a 5 MB text with every character escaped fits. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;
const NEWLINE = 10;

/** One line of input without its line break, or why it cannot be read. */
export type Line =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * The lines of a byte stream, split at line feeds only: U+2028 and the like may stand in JSON. A last line without a line
 * feed counts, the nothing after a final line feed does not.
 */
export async function* readLines(input: AsyncIterable<unknown>): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let length = 0;
  const keep = (piece: Buffer): void => {
    length += piece.length;
    if (length <= MAX_LINE_BYTES) pieces.push(piece);
  };
  const take = (): Line => {
    const line = toLine(pieces, length);
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    let rest = toBuffer(chunk);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      keep(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) keep(rest);
  }
  if (length > 0) yield take();
}

function toLine(pieces: readonly Buffer[], length: number): Line {
  if (length > MAX_LINE_BYTES) return { kind: 'problem', problem: `longer than ${MAX_LINE_BYTES} bytes` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    return { kind: 'text', text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    return { kind: 'problem', problem: 'not valid UTF-8' };
  }
}

function toBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  return Buffer.from(typeof chunk === 'string' ? chunk : '');
}
