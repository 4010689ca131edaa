import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../model/user-error.ts';

const MEGABYTE = 1024 * 1024;

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

/** How large a file of a kind ("an article") may be. */
export interface SizeLimit {
  readonly kind: string;
  readonly megabytes: number;
}

/** The bytes of a file. Throws UserError `bad-input` for one that is too large or no file. */
export async function readBytes(path: string, limit: SizeLimit): Promise<Buffer> {
  try {
    const file = await stat(path);
    if (!file.isFile()) throw new UserError('bad-input', `${path}: is not a regular file`);
    if (file.size > limit.megabytes * MEGABYTE) throw tooLarge(path, file.size, limit);
    return await readFile(path);
  } catch (fault) {
    throw fault instanceof UserError ? fault : unreadable(path, fault);
  }
}

function tooLarge(path: string, size: number, { kind, megabytes }: SizeLimit): UserError {
  const found = (size / MEGABYTE).toFixed(1);
  return new UserError('bad-input', `${path}: is too large: ${found} MB; expected ${kind} of at most ${megabytes} MB`);
}
