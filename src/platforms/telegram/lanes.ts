/** Work under way: what has the same key is done in order, everything else side by side. */
export interface Lanes {
  /** Takes work that never rejects; false when its lane is full. */
  enter(key: string, work: () => Promise<void>): boolean;
  /** Resolves when less than the most is under way. */
  room(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** How much is under way before there is no room (more can still enter), and how much one lane takes. */
export interface LanesLimits {
  readonly all: number;
  readonly each: number;
}

interface Lane {
  readonly tail: Promise<void>;
  readonly open: number;
}

interface Waiter {
  readonly below: number;
  readonly resolve: () => void;
}

export function createLanes({ all, each }: LanesLimits): Lanes {
  const lanes = new Map<string, Lane>();
  let waiters: readonly Waiter[] = [];
  let open = 0;
  const until = (below: number) =>
    open < below
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          waiters = [...waiters, { below, resolve }];
        });
  const leave = (key: string) => {
    open -= 1;
    const lane = lanes.get(key);
    if (lane && lane.open > 1) lanes.set(key, { ...lane, open: lane.open - 1 });
    else lanes.delete(key);
    const ready = waiters.filter(({ below }) => open < below);
    if (ready.length > 0) waiters = waiters.filter(({ below }) => open >= below);
    for (const { resolve } of ready) resolve();
  };
  return {
    enter(key, work) {
      const before = lanes.get(key);
      if (before && before.open >= each) return false;
      open += 1;
      const tail = (before ? before.tail.then(work) : work()).finally(() => leave(key));
      lanes.set(key, { tail, open: (before?.open ?? 0) + 1 });
      return true;
    },
    room: () => until(all),
    idle: () => until(1),
  };
}
