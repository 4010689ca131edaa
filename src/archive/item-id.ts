import type { SqlValue } from './database.ts';

/** An id is the beginning of its item's key, so the index of keys finds it. */
export const HAS_ID = 'key >= ? AND key < ? AND id = ?';

export function idParams(id: string): readonly SqlValue[] {
  return [...keysFrom(id), id];
}

/** Bounds of all keys that begin so: the first, and one after the last. */
export function keysFrom(beginning: string): readonly [string, string] {
  return [beginning, `${beginning}~`];
}
