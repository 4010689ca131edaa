/** The server's clock: deadlines (3 s, 15 min, nonces, rate limits) are measured on it. */
export interface ServerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets time pass at once. */
  advance(ms: number): void;
}

/** Real time, plus what it was advanced by. */
export function runningClock(): ServerClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}

/** Stands still but for what it is advanced by: nothing is late because the machine is slow. */
export function stoppedClock(at = Date.UTC(2025, 3, 1)): ServerClock {
  let now = at;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
    },
  };
}
