import type { Delivery, Outbox, Outcome } from '../archive/outbox/outbox.ts';
import { replySchema } from '../reply/reply-schema.ts';
import { OWN_REASONS } from '../wording/own-reasons.ts';
import { createPacer, type Pacer } from './pacer.ts';
import type { Message, Sender } from './sender.ts';

/** What delivering needs from outside. */
export interface Delivering {
  readonly outbox: Outbox;
  readonly sender: Sender;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that never go back, to keep the pace by. */
  readonly elapsed: () => number;
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
/** How long until it looks again whether the platform can be sent to. */
const NOT_READY = 250;
/** Where a delivery waits for another, which wakes it: not to look again at once. */
const SHORTEST = 50;

/** A courier for one platform. */
export function createCourier(delivering: Delivering): Courier {
  const { outbox, sender, now, elapsed, wait, stop } = delivering;
  const pacer = createPacer(sender.pace);
  const open = new Set<Promise<void>>();
  let alarm = new AbortController();
  const wake = () => alarm.abort();

  const send = (delivery: Delivery) => {
    const sending = outcomeOf(delivering, pacer, delivery)
      .then((outcome) => persist(delivering, () => outbox.settle(delivery.id, outcome, now())))
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
    await wait(sender.isReady() ? pacer.wait(elapsed()) : NOT_READY, stop);
    if (stop.aborted || !sender.isReady()) return;
    alarm = new AbortController();
    const [delivery] = await outbox.take(sender.platform, now(), 1);
    if (delivery === undefined) return sleep();
    const ms = pacer.waitAt(delivery.address, elapsed());
    if (ms > 0) return persist(delivering, () => outbox.settle(delivery.id, notBefore(now() + ms), now()));
    pacer.sent(delivery.address, elapsed());
    send(delivery);
  };

  return {
    wake,
    async run() {
      await persist(delivering, () => recover(delivering));
      while (!stop.aborted) await persist(delivering, round);
      await Promise.all(open);
    },
  };
}

/** Tries until the archive lets it, or once more when it is told to stop. */
async function persist({ stop, wait, report }: Delivering, work: () => Promise<void>): Promise<void> {
  for (;;) {
    const isLast = stop.aborted;
    try {
      return await work();
    } catch (fault) {
      report(fault);
      if (isLast) return;
      await wait(AFTER_FAULT, stop);
    }
  }
}

function notBefore(at: number): Outcome {
  return { kind: 'later', at, counts: false, mayHaveArrived: false, reason: '' };
}

async function outcomeOf(delivering: Delivering, pacer: Pacer, delivery: Delivery): Promise<Outcome> {
  const { sender, now, elapsed } = delivering;
  const outcome = await judge(delivering, delivery, (message) => sender.send(message));
  pacer.answered(delivery.address, elapsed());
  if (outcome.kind === 'later' && !outcome.counts) pacer.hold(delivery.address, outcome.at - now(), elapsed());
  return outcome;
}

/** What was being sent when the process ended. */
async function recover(delivering: Delivering): Promise<void> {
  const { outbox, sender, now } = delivering;
  for (const delivery of await outbox.interrupted(sender.platform)) {
    const outcome = await judge(delivering, delivery, (message) => sender.recover(message));
    await outbox.settle(delivery.id, outcome, now());
  }
}

/** One delivery that makes trouble holds up no other. */
async function judge(
  { report }: Delivering,
  delivery: Delivery,
  ask: (message: Message) => Promise<Outcome>,
): Promise<Outcome> {
  const message = messageOf(delivery);
  if (message === null) return { kind: 'failed', reason: OWN_REASONS.damaged };
  try {
    return await ask(message);
  } catch (fault) {
    report(fault);
    return { kind: 'unknown', reason: OWN_REASONS.fault };
  }
}

/** Null where another version of the program wrote what this one cannot read. */
function messageOf({ body, ...delivery }: Delivery): Message | null {
  const { subscription, slot, part } = delivery;
  const reply = replySchema.safeParse(parsed(body));
  return reply.success ? { ...delivery, key: keyOf(subscription, slot, part), reply: reply.data } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const RADIX = 36;

function keyOf(subscription: string, slot: number, part: number): string {
  return `${subscription}.${slot.toString(RADIX)}.${part.toString(RADIX)}`;
}
