import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../model/user-error.ts';

/** Longer files are refused: an article has some kilobytes, a book one or two megabytes. */
const MAX_FILE_MEGABYTES = 5;
const MAX_FILE_BYTES = MAX_FILE_MEGABYTES * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'symbolic links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is not a directory',
};

/** What the file system refused, as a `bad-input` error that names the path. */
export function unreadable(path: string, fault: unknown): UserError {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown error';
  return new UserError('bad-input', `${path}: cannot be read: ${REASONS[code] ?? code}`, [], { cause: fault });
}

/** The text of a file, every character kept. Throws UserError `bad-input` for what cannot be an article. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (bytes.includes(0)) throw bad(path, 'holds NUL bytes: a binary or UTF-16 file; expected text in UTF-8');
  if (!isUtf8(bytes)) throw bad(path, `is not valid UTF-8 at byte ${firstInvalidByte(bytes)}; expected text in UTF-8`);
  const text = bytes.toString('utf8');
  if (text.trim() === '') throw bad(path, 'is empty; expected an article');
  return text;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const file = await stat(path);
    if (!file.isFile()) throw bad(path, 'is not a regular file');
    if (file.size > MAX_FILE_BYTES) throw bad(path, tooLarge(file.size));
    return await readFile(path);
  } catch (fault) {
    throw fault instanceof UserError ? fault : unreadable(path, fault);
  }
}

function tooLarge(size: number): string {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return `is too large: ${megabytes} MB; expected an article of at most ${MAX_FILE_MEGABYTES} MB`;
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
