/** How long a wait may last before it is a failure, in ms. */
const PATIENCE_MS = 10_000;

interface Waiter {
  check(): boolean;
}

/** Waits that are looked at again whenever something has changed, never by polling. */
export class Waiting {
  readonly #waiters = new Set<Waiter>();
  readonly #tail: () => string;

  /** `tail` tells what happened last, for the error of a wait that was in vain. */
  constructor(tail: () => string) {
    this.#tail = tail;
  }

  changed(): void {
    for (const waiter of this.#waiters) if (waiter.check()) this.#waiters.delete(waiter);
  }

  /** Resolves with what `probe` gives as soon as it gives something else than undefined or false. */
  until<T>(probe: () => T | undefined | false, what = 'what the test waits for', patienceMs = PATIENCE_MS): Promise<T> {
    const at = probe();
    if (at !== undefined && at !== false) return Promise.resolve(at);
    // Made here, so that its stack names the test.
    const inVain = new Error(`No ${what} within ${patienceMs} ms.`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter);
        inVain.message += ` The last requests:\n${this.#tail()}`;
        reject(inVain);
      }, patienceMs);
      const waiter: Waiter = {
        check: () => {
          try {
            const value = probe();
            if (value === undefined || value === false) return false;
            resolve(value);
          } catch (error) {
            reject(error);
          }
          clearTimeout(timer);
          return true;
        },
      };
      this.#waiters.add(waiter);
    });
  }
}
