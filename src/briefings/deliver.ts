import type { Delivery, Outbox, Outcome } from '../archive/outbox/outbox.ts';
import { replySchema } from '../reply/reply-schema.ts';
import { createPacer, type Pacer } from './pacer.ts';
import type { Message, Sender } from './sender.ts';

/** What delivering needs from outside. */
export interface Delivering {
  readonly outbox: Outbox;
  readonly sender: Sender;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after some milliseconds, or at once when the signal is aborted. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
  readonly stop: AbortSignal;
  /** Logs a fault. */
  readonly report: (fault: unknown) => unknown;
}

/** Sends what is on its way on one platform. */
export interface Courier {
  /** Sends until told to stop; what is being sent then is still waited for and recorded. Never rejects. */
  run(): Promise<void>;
  /** Something was planned. */
  wake(): void;
}

/** How long it sleeps when nothing is on its way, and after the archive failed. */
const IDLE = 60_000;
const AFTER_FAULT = 5_000;
/** Where a delivery waits for another, which wakes it: not to look again at once. */
const SHORTEST = 50;

/** A courier for one platform. */
export function createCourier(delivering: Delivering): Courier {
  const { outbox, sender, now, wait, stop, report } = delivering;
  const pacer = createPacer(sender.pace);
  const open = new Set<Promise<void>>();
  let alarm = new AbortController();
  const wake = () => alarm.abort();

  const send = (delivery: Delivery) => {
    const sending = outcomeOf(delivering, pacer, delivery)
      .then((outcome) => outbox.settle(delivery.id, outcome, now()))
      .catch(report)
      .then(() => {
        open.delete(sending);
        // Its next part may go now.
        wake();
      });
    open.add(sending);
  };

  const sleep = async () => {
    const next = await outbox.nextDelivery(sender.platform);
    const ms = next === null ? IDLE : Math.min(IDLE, Math.max(SHORTEST, next - now()));
    await wait(ms, AbortSignal.any([stop, alarm.signal]));
  };

  /** Takes one at a time, at the last moment: what is taken when the process dies is not known to have arrived. */
  const round = async (): Promise<void> => {
    if (open.size >= sender.pace.atOnce) return void (await Promise.race(open));
    await wait(pacer.wait(now()), stop);
    if (stop.aborted) return;
    alarm = new AbortController();
    const [delivery] = await outbox.take(sender.platform, now(), 1);
    if (delivery === undefined) return sleep();
    const waitFor = pacer.waitAt(delivery.address, now());
    if (waitFor > 0) {
      const later: Outcome = { kind: 'later', at: now() + waitFor, counts: false, reason: '' };
      return outbox.settle(delivery.id, later, now());
    }
    pacer.sent(delivery.address, now());
    send(delivery);
  };

  return {
    wake,
    async run() {
      await recover(delivering).catch(report);
      while (!stop.aborted) {
        try {
          await round();
        } catch (fault) {
          report(fault);
          await wait(AFTER_FAULT, stop);
        }
      }
      await Promise.all(open);
    },
  };
}

async function outcomeOf({ sender, now }: Delivering, pacer: Pacer, delivery: Delivery): Promise<Outcome> {
  const outcome = await sender.send(messageOf(delivery));
  pacer.answered(delivery.address, now());
  if (outcome.kind === 'later' && !outcome.counts) pacer.hold(delivery.address, outcome.at - now(), now());
  return outcome;
}

/** What was being sent when the process ended. */
async function recover({ outbox, sender, now }: Delivering): Promise<void> {
  for (const delivery of await outbox.interrupted(sender.platform)) {
    await outbox.settle(delivery.id, await sender.recover(messageOf(delivery)), now());
  }
}

function messageOf({ body, ...delivery }: Delivery): Message {
  const { subscription, slot, part } = delivery;
  return { ...delivery, key: keyOf(subscription, slot, part), reply: replySchema.parse(JSON.parse(body)) };
}

const RADIX = 36;

function keyOf(subscription: string, slot: number, part: number): string {
  return `${subscription}.${slot.toString(RADIX)}.${part.toString(RADIX)}`;
}
