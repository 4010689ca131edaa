import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { everyMinute } from '../../src/briefings/every-minute.ts';

const NOON = Date.UTC(2031, 4, 10, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// node-cron goes by the machine's own clock and timers.
beforeEach(() => {
  vi.useFakeTimers({ now: NOON + 1_000, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number, stop: AbortSignal) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
    stop.addEventListener('abort', () => resolve());
  });

it('does its work every minute, also when the clock is set back by an hour, until it is told to stop', async () => {
  const stop = new AbortController();
  let done = 0;
  const ticking = everyMinute(() => done++, { now: Date.now, wait, stop: stop.signal });
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(done).toBe(3);
  vi.setSystemTime(Date.now() - HOUR);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(done).toBeGreaterThanOrEqual(6);
  stop.abort();
  await ticking;
  const before = done;
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(done).toBe(before);
});
