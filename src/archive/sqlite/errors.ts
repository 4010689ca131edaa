import { UserError } from '../../model/user-error.ts';

/** SQLite's primary result codes that say something of the file or the disk, not of the program. */
const EXPLAINED: Readonly<Record<number, string>> = {
  3: 'permission was denied; make it readable and writable',
  5: 'another program is writing to it; try again when that is done',
  6: 'another program is writing to it; try again when that is done',
  8: 'it is read-only; make the file and its folder writable',
  10: 'the disk failed to read or write; check the disk',
  11: 'it is damaged; restore a copy, or move it away and ingest the sources again',
  13: 'the disk is full; make room',
  14: 'it cannot be opened; check that the path names a file and may be written to',
  26: 'it is not a SQLite database; move it away or set another path',
};

/** A failure of the database as UserError `archive-unavailable`; anything else is a fault and stays what it is. */
export function explain(path: string, error: unknown): unknown {
  const code = primaryCode(error);
  const reason = code === null ? undefined : EXPLAINED[code];
  return reason === undefined ? error : unavailable(path, reason, error);
}

export function unavailable(path: string, reason: string, cause?: unknown): UserError {
  return new UserError('archive-unavailable', `archive ${path}: ${reason}`, [], { cause });
}

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === 5 || code === 6;
}

function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}
