/** Plans all that is due, and prints what that took: `node --expose-gc plan-many.ts DATABASE`. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { planDue } from '../../src/briefings/plan-due.ts';
import { MORNING } from './fill-outbox.ts';
import { openOffice, ROOMS } from './office.ts';

/** Per cent. */
const PAUSES = 99;

await using app = await openOffice(process.argv[2] ?? '');
const desk = { ...app.desk, now: () => MORNING };
globalThis.gc?.();
const before = process.memoryUsage();
const pauses = monitorEventLoopDelay({ resolution: 1 });
pauses.enable();
await setImmediate();
const start = performance.now();
const planned = await planDue(desk, ROOMS);
const milliseconds = performance.now() - start;
await setImmediate();
pauses.disable();
globalThis.gc?.();
const after = process.memoryUsage();
console.log(
  JSON.stringify({
    planned,
    milliseconds,
    pause: pauses.percentile(PAUSES) / 1e6,
    peak: process.resourceUsage().maxRSS * 1_024,
    before: before.rss,
    heapBefore: before.heapUsed,
    heapAfter: after.heapUsed,
  }),
);
