/** Work under way: what has the same key is done in order, everything else side by side. */
export interface Lanes {
  /** Takes work that never rejects. */
  enter(key: string, work: () => Promise<void>): void;
  /** Resolves when less than the most is under way. */
  room(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface Waiter {
  readonly below: number;
  readonly resolve: () => void;
}

/** Lanes that have room for so much at once; more can still enter. */
export function createLanes(most: number): Lanes {
  const tails = new Map<string, Promise<void>>();
  let waiters: readonly Waiter[] = [];
  let open = 0;
  const until = (below: number) =>
    open < below
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          waiters = [...waiters, { below, resolve }];
        });
  const left = (key: string, tail: Promise<void>) => {
    open -= 1;
    if (tails.get(key) === tail) tails.delete(key);
    if (waiters.length === 0) return;
    const ready = waiters.filter(({ below }) => open < below);
    waiters = waiters.filter(({ below }) => open >= below);
    for (const { resolve } of ready) resolve();
  };
  return {
    enter(key, work) {
      open += 1;
      const before = tails.get(key);
      const tail: Promise<void> = (before ? before.then(work) : work()).finally(() => left(key, tail));
      tails.set(key, tail);
    },
    room: () => until(most),
    idle: () => until(1),
  };
}
