const PATIENCE_MS = 5_000;

/** Waits on what happens at the server: looked at again after each change, never polled. */
export interface Waiting {
  /** Something changed: who waits looks again. */
  changed(): void;
  /** The first thing found that is not undefined. @throws when it does not come; the error shows the log's tail. */
  find<T>(look: () => T | undefined, what: string, patienceMs?: number): Promise<T>;
  /** The promise's value, unless it takes too long. */
  within<T>(promise: Promise<T>, what: string, patienceMs?: number): Promise<T>;
}

export function createWaiting(tail: () => string): Waiting {
  const lookers = new Set<() => void>();

  function within<T>(promise: Promise<T>, what: string, patienceMs = PATIENCE_MS): Promise<T> {
    const { promise: late, reject } = Promise.withResolvers<T>();
    const timer = setTimeout(
      () => reject(new Error(`waited ${patienceMs} ms in vain for ${what}; the log ends:\n${tail()}`)),
      patienceMs,
    );
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  return {
    within,
    changed() {
      for (const look of [...lookers]) look();
    },
    find(look, what, patienceMs) {
      const at = look();
      if (at !== undefined) return Promise.resolve(at);
      const { promise, resolve, reject } = Promise.withResolvers<NonNullable<typeof at>>();
      const again = () => {
        try {
          const found = look();
          if (found !== undefined && found !== null) resolve(found);
        } catch (cause) {
          reject(cause);
        }
      };
      lookers.add(again);
      return within(promise, what, patienceMs).finally(() => lookers.delete(again));
    },
  };
}
