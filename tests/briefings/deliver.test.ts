import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outbox, Outcome } from '../../src/archive/outbox/outbox.ts';
import { createCourier } from '../../src/briefings/deliver.ts';
import type { Message, Sender } from '../../src/briefings/sender.ts';
import { openTemporary } from '../archive/open-temporary.ts';
import { NOON, planned, subscription } from './planned.ts';

const IDLE = 60_000;
const HOUR = 60 * 60_000;

/** An outbox with a digest of some parts for each subscription, on a clock that a wait moves on. */
async function office(parts: Readonly<Record<string, readonly string[]>>) {
  const archive = await openTemporary();
  onTestFinished(() => archive[Symbol.asyncDispose]());
  const { outbox } = archive;
  await planned(outbox, parts);
  const sent: { readonly text: string; readonly at: number; readonly message: Message }[] = [];
  let time = NOON;
  let passed = 0;
  const faults: unknown[] = [];
  /** Runs a courier until nothing is on its way; `answers` tells what becomes of a text, in turn. */
  const run = async (
    answers: Readonly<Record<string, readonly Outcome[]>>,
    more: Partial<Sender> = {},
    box: Outbox = outbox,
  ) => {
    const stop = new AbortController();
    const asked = new Map<string, number>();
    const sender: Sender = {
      platform: 'telegram',
      room: { limits: [100], weigh: () => [1] },
      pace: { perSecond: 10, betweenAt: () => 1_000, atOnce: 4 },
      isReady: () => true,
      recover: async () => ({ kind: 'unknown', reason: 'the process ended' }),
      send: async (message) => {
        const [block] = message.reply;
        const text = block?.kind === 'text' ? (block.text[0]?.text ?? '') : '';
        sent.push({ text, at: time - NOON, message });
        const turn = asked.get(text) ?? 0;
        asked.set(text, turn + 1);
        return answers[text]?.[turn] ?? { kind: 'sent', message: 'm' };
      },
      ...more,
    };
    const wait = async (ms: number) => {
      if (ms >= IDLE) return stop.abort();
      time += ms;
      passed += ms;
      await new Promise(setImmediate);
    };
    await createCourier({
      outbox: box,
      sender,
      now: () => time,
      elapsed: () => passed,
      wait,
      stop: stop.signal,
      report: (fault) => faults.push(fault),
    }).run();
    return sent.map(({ text }) => text);
  };
  /** The clock is set. */
  const setBack = (ms: number) => {
    time -= ms;
  };
  return { outbox, run, sent, faults, setBack, elapsed: () => passed };
}

describe('a courier', () => {
  it('sends every part once, in order, at the pace of the platform and of each channel', async () => {
    const { run, sent, outbox } = await office({ a: ['a1', 'a2'], b: ['b1'], c: ['c1'] });
    expect(await run({})).toEqual(['a1', 'b1', 'c1', 'a2']);
    expect(sent.map(({ at }) => at)).toEqual([0, 100, 200, expect.any(Number)]);
    expect((sent[3]?.at ?? 0) - (sent[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(sent[0]?.message).toMatchObject({ silent: true, language: 'uk', attempts: 1, part: 0, parts: 2 });
    expect(new Set(sent.map(({ message }) => message.key)).size).toBe(4);
    expect(await outbox.counts('telegram')).toMatchObject({ pending: 0, sending: 0, sent: 4 });
    expect(await run({})).toHaveLength(4);
  });

  it('waits as long as it is told to, without counting it', async () => {
    const later = { kind: 'later', at: NOON + 5_000, counts: false, mayHaveArrived: false, reason: '429' } as const;
    const { run, sent } = await office({ a: ['a1'], b: ['b1'] });
    expect(await run({ a1: [later] })).toEqual(['a1', 'b1', 'a1']);
    expect(sent[2]?.at).toBeGreaterThanOrEqual(5_000);
    expect(sent[2]?.message.attempts).toBe(1);
  });

  it('sends again what surely did not arrive, and never what may have', async () => {
    const again = {
      kind: 'later',
      at: NOON + 2_000,
      counts: true,
      mayHaveArrived: false,
      reason: 'ECONNREFUSED',
    } as const;
    const { run, outbox } = await office({ a: ['a1', 'a2'], b: ['b1', 'b2'], c: ['c1', 'c2'] });
    const texts = await run({
      a1: [again, again],
      b1: [{ kind: 'unknown', reason: 'no answer' }],
      c1: [{ kind: 'failed', reason: 'bad request' }],
    });
    expect(texts.toSorted()).toEqual(['a1', 'a1', 'a1', 'a2', 'b1', 'b2', 'c1']);
    expect(await outbox.counts('telegram')).toMatchObject({ pending: 0, sent: 3, unknown: 1, failed: 2 });
  });

  it('stops at a channel that shuts it out, until it is let in again', async () => {
    const { run, outbox } = await office({ a: ['a1'], b: ['b1', 'b2'] });
    await run({ b1: [{ kind: 'suspended', reason: 'bot was kicked' }] });
    expect(await outbox.subscription('b')).toMatchObject({ state: 'suspended', reason: 'bot was kicked' });
    await outbox.change('b', { state: 'active' });
    expect(await run({})).toEqual(['a1', 'b1', 'b1', 'b2']);
  });

  it('asks the platform what became of what was being sent when the process ended', async () => {
    const { run, outbox } = await office({ a: ['a1', 'a2'], b: ['b1'] });
    const taken = await outbox.take('telegram', NOON, 2);
    expect(taken).toHaveLength(2);
    expect(taken.map(({ openSince }) => openSince)).toEqual([null, null]);
    const outcomes: readonly Outcome[] = [
      { kind: 'unknown', reason: 'the process ended' },
      { kind: 'later', at: NOON, counts: false, mayHaveArrived: true, reason: 'it is not there' },
    ];
    let asked = 0;
    const texts = await run({}, { recover: async () => outcomes[asked++] ?? { kind: 'sent', message: 'm' } });
    expect(texts.toSorted()).toEqual(['a2', 'b1']);
    expect(await outbox.counts('telegram')).toMatchObject({ sending: 0, sent: 2, unknown: 1 });
  });

  it('records an outcome when the archive lets it, and then goes on with the next part', async () => {
    const { run, outbox, faults } = await office({ a: ['a1', 'a2'] });
    let locked = 3;
    const settle: Outbox['settle'] = async (...args) => {
      if (locked-- > 0) throw new Error('locked');
      return outbox.settle(...args);
    };
    expect(await run({}, {}, { ...outbox, settle })).toEqual(['a1', 'a2']);
    expect(faults).toHaveLength(3);
    expect(await outbox.counts('telegram')).toMatchObject({ pending: 0, sending: 0, sent: 2 });
  });

  it('sends nothing before it has settled what was open, however long the archive is locked', async () => {
    const { run, outbox, faults } = await office({ a: ['a1', 'a2'], b: ['b1'] });
    await outbox.take('telegram', NOON, 1);
    let locked = 2;
    const interrupted: Outbox['interrupted'] = async (platform) => {
      if (locked-- > 0) throw new Error('locked');
      return outbox.interrupted(platform);
    };
    expect(await run({}, {}, { ...outbox, interrupted })).toEqual(['a2', 'b1']);
    expect(faults).toHaveLength(2);
    expect(await outbox.counts('telegram')).toMatchObject({ sending: 0, sent: 2, unknown: 1 });
  });

  it('is not held up by what it cannot read, nor by a sender at fault', async () => {
    const { run, outbox, faults } = await office({ a: ['a1'], b: ['b1'], c: ['c1'], d: ['d1'] });
    await outbox.take('telegram', NOON, 2);
    const recover: Sender['recover'] = async ({ subscription: of }) => {
      if (of === 'a') throw new Error('a fault of the sender');
      return { kind: 'sent', message: 'm' };
    };
    expect((await run({}, { recover })).toSorted()).toEqual(['c1', 'd1']);
    expect(faults).toHaveLength(1);
    expect(await outbox.troubled('a', 1)).toMatchObject([{ state: 'unknown' }]);
    expect(await outbox.counts('telegram')).toMatchObject({ sending: 0, sent: 3, unknown: 1 });
  });

  it('marks as failed what another version wrote, and sends the rest', async () => {
    const { run, outbox } = await office({ a: ['a1'] });
    const strange = subscription('b');
    await outbox.add(strange);
    const slot = { before: strange, slot: NOON, nextDue: null, seen: 0, walked: 0, spread: 0 };
    await outbox.plan([{ ...slot, parts: ['[{"kind":"hologram"}]'] }]);
    expect(await run({})).toEqual(['a1']);
    expect(await outbox.troubled('b', 1)).toMatchObject([{ state: 'failed', reason: 'it cannot be read' }]);
  });

  it('keeps its pace when the clock is set back', async () => {
    const texts = ['a', 'b', 'c', 'd'];
    const { run, setBack, elapsed, outbox } = await office(Object.fromEntries(texts.map((id) => [id, [id]])));
    setBack(-2 * HOUR);
    let isSet = false;
    const send: Sender['send'] = async () => {
      if (!isSet) setBack(HOUR);
      isSet = true;
      return { kind: 'sent', message: 'm' };
    };
    await run({}, { send });
    expect(await outbox.counts('telegram')).toMatchObject({ sent: 4 });
    expect(elapsed()).toBeLessThan(1_000);
  });

  it('takes nothing before the platform is connected', async () => {
    const { run, outbox } = await office({ a: ['a1'] });
    let looks = 0;
    const sending: number[] = [];
    const isReady = () => {
      looks += 1;
      void outbox.counts('telegram').then((counts) => sending.push(counts.sending));
      return looks > 6;
    };
    expect(await run({}, { isReady })).toEqual(['a1']);
    expect(sending.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
