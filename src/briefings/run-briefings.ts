import { schedule } from 'node-cron';
import type { Desk } from '../answers/desk.ts';
import { createCourier } from './deliver.ts';
import { everyMinute } from './every-minute.ts';
import { planDue } from './plan-due.ts';
import type { Sender } from './sender.ts';

/** What running briefings needs from outside. */
export interface Briefing {
  readonly desk: Desk;
  readonly senders: readonly Sender[];
  readonly stop: AbortSignal;
  /** Milliseconds that never go back. */
  readonly elapsed: () => number;
  /** Resolves after some milliseconds, or at once when the signal is aborted. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
  /** Called with what plans at once when something is due that was not. */
  readonly onWake: (wake: () => void) => void;
}

/** How long it is known that a digest was delivered. */
const KEPT_DAYS = 14;

/** Plans what is due every minute and sends it, until told to stop; then what is being sent is still recorded. */
export async function runBriefings({ desk, senders, stop, elapsed, wait, onWake }: Briefing): Promise<void> {
  const { outbox } = desk.archive;
  const now = () => desk.now().epochMilliseconds;
  const rooms = new Map(senders.map(({ platform, room }) => [platform, room]));
  const { report } = desk;
  const couriers = senders.map((sender) => createCourier({ outbox, sender, now, elapsed, wait, stop, report }));
  const plan = oneAtATime(async () => {
    if (stop.aborted) return;
    await planDue(desk, rooms);
    for (const courier of couriers) courier.wake();
  }, report);
  const sweep = () => outbox.sweep(now() - KEPT_DAYS * 24 * 60 * 60_000).catch(report);
  onWake(plan);
  const ticking = everyMinute(plan, { now, wait, stop });
  const daily = schedule('30 3 * * *', sweep, { suppressMissedWarning: true });
  plan();
  await Promise.all(couriers.map((courier) => courier.run()));
  await Promise.all([ticking, daily.destroy()]);
}

/** Runs work again after it is done when it was asked for meanwhile, however often. */
function oneAtATime(work: () => Promise<void>, report: (fault: unknown) => unknown): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work().catch(report);
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
