import { schedule } from 'node-cron';

const EVERY_MINUTE = '* * * * *';
const MINUTE = 60_000;

/** What keeping time needs from outside. */
export interface Time {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after some milliseconds, or at once when the signal is aborted. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
  readonly stop: AbortSignal;
}

/**
 * Does something at every full minute until told to stop. node-cron waits for an instant: after the clock was set back by
 * an hour it would be silent for an hour, so it is then begun anew.
 */
export async function everyMinute(work: () => void, { now, wait, stop }: Time): Promise<void> {
  const begin = () => schedule(EVERY_MINUTE, work, { suppressMissedWarning: true });
  let tick = begin();
  while (!stop.aborted) {
    const before = now();
    await wait(MINUTE, stop);
    if (now() >= before) continue;
    await tick.destroy();
    tick = begin();
  }
  await tick.destroy();
}
