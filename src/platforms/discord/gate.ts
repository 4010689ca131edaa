/** Lets a few pass at a time, in the order in which they came. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

export function createGate(atOnce: number): Gate {
  let passing = 0;
  let waiting: (() => void)[] = [];
  let next = 0;
  const leave = () => {
    const first = waiting[next];
    if (first === undefined) {
      passing--;
      return;
    }
    next++;
    // What was let in is dropped in one go: shifting a long queue takes time.
    if (next === waiting.length) {
      waiting = [];
      next = 0;
    }
    // What comes in and goes out gets its turn between two that wait: answers would keep the thread to themselves.
    setImmediate(first);
  };
  return async (task) => {
    if (passing >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else passing++;
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
