/** Lets a few pass at a time: what is urgent first, else in the order in which they came. */
export interface Gate {
  pass<T>(task: () => Promise<T>, urgent?: boolean): Promise<T>;
  /** About how long whoever comes now will wait, in milliseconds, as far as those before tell. */
  wait(): number;
}

/** How much each one that passed tells of how long the next will take. */
const WEIGHT = 0.05;

/** A gate for so many at once, by a clock in milliseconds. */
export function createGate(atOnce: number, now: () => number): Gate {
  const [urgent, others] = [createQueue(), createQueue()];
  let passing = 0;
  let apart = 0;
  let left = 0;
  const size = () => urgent.size() + others.size();
  const leave = () => {
    const first = urgent.take() ?? others.take();
    if (first === undefined) {
      passing--;
      return;
    }
    const time = now();
    apart += (time - left - apart) * WEIGHT;
    left = time;
    // What comes in and goes out gets its turn between two that wait: answers would keep the thread to themselves.
    setImmediate(first);
  };
  return {
    wait: () => size() * apart,
    async pass(task, isUrgent = false) {
      if (passing >= atOnce) {
        if (size() === 0) left = now();
        await new Promise<void>((resolve) => (isUrgent ? urgent : others).put(resolve));
      } else passing++;
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}

/** First in, first out. */
function createQueue() {
  let items: (() => void)[] = [];
  let next = 0;
  return {
    size: () => items.length - next,
    put: (item: () => void) => void items.push(item),
    take(): (() => void) | undefined {
      const item = items[next];
      if (item === undefined) return undefined;
      next++;
      // What was taken is dropped in one go: shifting a long queue takes time.
      if (next === items.length) {
        items = [];
        next = 0;
      }
      return item;
    },
  };
}
