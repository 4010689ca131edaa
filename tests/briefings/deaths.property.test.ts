import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outbox, Outcome } from '../../src/archive/outbox/outbox.ts';
import { createCourier } from '../../src/briefings/deliver.ts';
import type { Message, Sender } from '../../src/briefings/sender.ts';
import { openTemporary } from '../archive/open-temporary.ts';
import { NOON, planned } from './planned.ts';

const IDLE = 60_000;
const PARTS = { a: ['a1', 'a2', 'a3'], b: ['b1'], c: ['c1', 'c2'], d: ['d1'] };
const MESSAGES = Object.values(PARTS).flat().length;

/** What a platform without a key against doubles does with a request. */
type Deed = 'posts' | 'posts, and the answer is lost' | 'loses it' | 'is not reached' | 'says to wait';

/** A process that dies after so many steps: nothing that it waits for comes any more. */
function createLife(steps: number) {
  const death = Promise.withResolvers<void>();
  let left = steps;
  const step = async (): Promise<void> => {
    if (left-- > 0) return;
    death.resolve();
    await new Promise(() => undefined);
  };
  return {
    death: death.promise,
    step,
    /** Dies before or after some work, or not at all. */
    async around<T>(work: () => Promise<T>): Promise<T> {
      await step();
      const result = await work();
      await step();
      return result;
    },
  };
}

type Life = ReturnType<typeof createLife>;

function mortal(outbox: Outbox, { around }: Life): Outbox {
  return {
    ...outbox,
    take: (...args) => around(() => outbox.take(...args)),
    settle: (...args) => around(() => outbox.settle(...args)),
    interrupted: (...args) => around(() => outbox.interrupted(...args)),
    nextDelivery: (...args) => around(() => outbox.nextDelivery(...args)),
  };
}

function createPlatform(deeds: readonly Deed[]) {
  const posted: Message[] = [];
  let requests = 0;
  const answer = (message: Message, now: number): Outcome => {
    const deed = deeds[requests++] ?? 'posts';
    if (deed.startsWith('posts')) posted.push(message);
    switch (deed) {
      case 'posts':
        return { kind: 'sent', message: message.key };
      case 'posts, and the answer is lost':
      case 'loses it':
        return { kind: 'unknown', reason: 'no answer' };
      case 'is not reached':
        return { kind: 'later', at: now + 2_000, counts: true, mayHaveArrived: false, reason: 'ECONNREFUSED' };
      case 'says to wait':
        return { kind: 'later', at: now + 5_000, counts: false, mayHaveArrived: false, reason: '429' };
    }
  };
  const sender = ({ around }: Life, now: () => number): Sender => ({
    platform: 'telegram',
    room: { limits: [100], weigh: () => [1] },
    pace: { perSecond: 10, betweenAt: () => 1_000, atOnce: 3 },
    isReady: () => true,
    send: (message) => around(async () => answer(message, now())),
    recover: (message) => around(async () => ({ kind: 'unknown', reason: `the process ended: ${message.key}` })),
  });
  return { posted, sender };
}

const deed = fc.constantFrom<Deed>(
  'posts',
  'posts, and the answer is lost',
  'loses it',
  'is not reached',
  'says to wait',
);
const lives = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });

it('posts each message once at most, in order, and knows of each whether it is there, whenever it dies', async () => {
  await fc.assert(
    fc.asyncProperty(lives, fc.array(deed, { maxLength: 12 }), async (deaths, deeds) => {
      await using archive = await openTemporary();
      const { outbox } = archive;
      await planned(outbox, PARTS);
      const platform = createPlatform(deeds);
      let time = NOON;
      const live = async (steps: number) => {
        const life = createLife(steps);
        const stop = new AbortController();
        const wait = async (ms: number) => {
          if (ms >= IDLE) return stop.abort();
          time += ms;
          await new Promise(setImmediate);
          await life.step();
        };
        const sender = platform.sender(life, () => time);
        const clocks = { now: () => time, elapsed: () => time };
        const report = (fault: unknown) => expect.fail(String(fault));
        const courier = createCourier({
          outbox: mortal(outbox, life),
          sender,
          ...clocks,
          wait,
          stop: stop.signal,
          report,
        });
        await Promise.race([courier.run(), life.death]);
      };
      for (const steps of deaths) await live(steps);
      await live(Number.POSITIVE_INFINITY);

      const keys = platform.posted.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const id of Object.keys(PARTS)) {
        const parts = platform.posted.filter(({ subscription }) => subscription === id).map(({ part }) => part);
        expect(parts).toEqual(parts.toSorted());
      }
      const { pending, sending, sent, unknown } = await outbox.counts('telegram');
      expect({ pending, sending, told: sent + unknown }).toEqual({ pending: 0, sending: 0, told: MESSAGES });
      expect(sent).toBeLessThanOrEqual(keys.length);
      expect(sent + unknown).toBeGreaterThanOrEqual(keys.length);
    }),
    { numRuns: 200 },
  );
}, 60_000);
