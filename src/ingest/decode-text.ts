import { isUtf8 } from 'node:buffer';
import { UserError } from '../model/user-error.ts';

/** Where a page or a feed names its encoding, in bytes from its beginning. */
const HEAD = 4_096;
const XML_ENCODING = /^<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/;
const META_CHARSET = /<meta\b[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i;

/** The text of bytes in UTF-8, every character kept. Throws UserError `bad-input` for what cannot be an article. */
export function decodeText(path: string, bytes: Buffer): string {
  if (bytes.includes(0)) throw bad(path, 'holds NUL bytes: a binary or UTF-16 file; expected text in UTF-8');
  if (!isUtf8(bytes)) throw bad(path, `is not valid UTF-8 at byte ${firstInvalidByte(bytes)}; expected text in UTF-8`);
  return notEmpty(path, bytes.toString('utf8'));
}

/**
 * The text of a page or feed in the encoding that its byte order mark, else its XML declaration or `meta` names; UTF-8
 * when it names none. Throws UserError `bad-input`: an encoding is never guessed.
 */
export function decodeMarkup(path: string, bytes: Buffer): string {
  const named = encodingOf(bytes);
  if (named === null || /^utf-?8$/i.test(named)) return decodeText(path, bytes).replace(/^\uFEFF/, '');
  const decoder = decoderFor(named);
  if (decoder === null) throw bad(path, `names an encoding that is not known: ${named}`);
  try {
    return notEmpty(path, decoder.decode(bytes));
  } catch (fault) {
    throw fault instanceof UserError ? fault : bad(path, `is not valid ${named}, the encoding that it names`);
  }
}

function encodingOf(bytes: Buffer): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD).toString('latin1');
  const named = XML_ENCODING.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1] ?? null;
  // A name that could be read byte by byte is not that of an encoding of two bytes a character.
  return named !== null && /^utf-?16/i.test(named) ? 'utf-8' : named;
}

function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return null;
  }
}

function notEmpty(path: string, text: string): string {
  if (text.trim() === '') throw bad(path, 'is empty; expected an article');
  return text;
}

/** Decoding puts U+FFFD where a sequence is broken; the first one that the bytes do not spell out is the place. */
function firstInvalidByte(bytes: Buffer): number {
  const replacement = Buffer.from('\uFFFD');
  let offset = 0;
  for (const piece of bytes.toString('utf8').split('\uFFFD')) {
    offset += Buffer.byteLength(piece);
    if (!bytes.subarray(offset, offset + replacement.length).equals(replacement)) return offset;
    offset += replacement.length;
  }
  return offset;
}

function bad(path: string, problem: string): UserError {
  return new UserError('bad-input', `${path}: ${problem}`);
}
