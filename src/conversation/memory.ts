/** Values that hold until the archive changes, by key. */
export interface Memory<T> {
  /** What is remembered under a key, or what `make` makes anew; that is remembered when `lasts` says so. */
  recall(key: string, make: () => Promise<T>, lasts: (made: T) => boolean): Promise<T>;
}

/** A memory of so many values, emptied when the revision of what they were made from changes. */
export function createMemory<T>(most: number, revision: () => Promise<number>): Memory<T> {
  const known = new Map<string, T>();
  let at: number | null = null;
  return {
    async recall(key, make, lasts) {
      const current = await revision().catch(() => null);
      // What keeps the revision from being read keeps the question from being answered, and that says so.
      if (current === null) return make();
      if (current !== at) known.clear();
      at = current;
      const before = known.get(key);
      const value = before ?? (await make());
      // What was made from an older revision than others meanwhile is not kept.
      if (at !== current || !lasts(value)) return value;
      known.delete(key);
      known.set(key, value);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return value;
    },
  };
}
