/** Remembers the newest of what it has met. */
export interface Recent<T> {
  /** Whether this is met for the first time in a long while. */
  isNew(item: T): boolean;
}

/** A memory for so many items. */
export function createRecent<T>(most: number): Recent<T> {
  const met = new Set<T>();
  return {
    isNew(item) {
      if (met.has(item)) return false;
      met.add(item);
      const [oldest] = met;
      if (met.size > most && oldest !== undefined) met.delete(oldest);
      return true;
    },
  };
}
