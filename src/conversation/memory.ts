/** Values that hold until the archive changes, by key. */
export interface Memory<T> {
  /** What is remembered under a key, or what `make` makes anew; that is remembered when `lasts` says so. */
  recall(key: string, make: () => Promise<T>, lasts: (made: T) => boolean): Promise<T>;
}

/** A memory of so many values, emptied when the revision of what they were made from changes. */
export function createMemory<T>(most: number, revision: () => Promise<number>): Memory<T> {
  /** Values, or what will come of making them: null when that does not last. */
  const known = new Map<string, Promise<{ readonly value: T } | null>>();
  let at: number | null = null;
  const remember = (key: string, made: Promise<{ readonly value: T } | null>) => {
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  };
  return {
    async recall(key, make, lasts) {
      const current = await revision().catch(() => null);
      // What keeps the revision from being read keeps the question from being answered, and that says so.
      if (current === null) return make();
      if (current !== at) known.clear();
      at = current;
      const before = known.get(key);
      if (before) {
        remember(key, before);
        // What many ask at once is made once, unless it is for one of them alone.
        const found = await before;
        return found === null ? make() : found.value;
      }
      const making = make();
      const made = making.then(
        (value) => (lasts(value) ? { value } : null),
        () => null,
      );
      remember(key, made);
      if ((await made) === null && known.get(key) === made) known.delete(key);
      return making;
    },
  };
}
