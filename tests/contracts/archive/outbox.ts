import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Outbox, PlannedSlot, Subscription } from '../../../src/archive/outbox/outbox.ts';
import { subscriptionTo } from '../../support/subscription.ts';

const NOON = Date.UTC(2031, 4, 10, 12);
const MINUTE = 60_000;

function subscription(id: string, more: Partial<Subscription> = {}): Subscription {
  return subscriptionTo(`telegram:${id}`, NOON, more);
}

function slotOf(before: Subscription, parts: readonly string[], more: Partial<PlannedSlot> = {}): PlannedSlot {
  return { before, slot: NOON, nextDue: NOON + MINUTE, seen: 7, walked: 9, parts, spread: 0, ...more };
}

export function outboxContract(at: () => Archive): void {
  const outbox = (): Outbox => at().outbox;
  const add = async (...list: readonly Subscription[]) => {
    for (const one of list) await outbox().add(one);
  };
  const take = async (now = NOON) => (await outbox().take('telegram', now, 100)).map(({ body }) => body);
  const sendAll = async (now = NOON) => {
    const bodies: string[] = [];
    for (;;) {
      const [delivery] = await outbox().take('telegram', now, 1);
      if (delivery === undefined) return bodies;
      bodies.push(delivery.body);
      await outbox().settle(delivery.id, { kind: 'sent', message: `m${delivery.id}` }, now);
    }
  };

  describe('subscriptions', () => {
    test('come back as they were kept, in the order in which they were made', async () => {
      const full = subscription('b', {
        quiet: '22-07',
        mode: 'recap',
        filters: { who: 'marlow', town: null, plan: 'ferry-plan' },
        silent: true,
        watch: true,
        state: 'suspended',
        reason: 'kicked',
        lastSlot: 5,
        address: 'telegram:1:45',
        home: 'telegram:1',
      });
      await add(full, subscription('a', { address: 'telegram:1:45', home: 'telegram:1', created: NOON - 1 }));
      expect(await outbox().subscription('b')).toEqual(full);
      expect((await outbox().subscriptionsAt('telegram:1:45')).map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await outbox().subscriptionsOf('telegram:1')).toHaveLength(2);
      expect(await outbox().change('b', { state: 'active', reason: null, nextDue: null })).toBe(true);
      expect(await outbox().subscription('b')).toEqual({ ...full, state: 'active', reason: null, nextDue: null });
      expect(await outbox().remove('b')).toBe(true);
      expect([await outbox().remove('b'), await outbox().change('b', { silent: false })]).toEqual([false, false]);
      expect(await outbox().subscription('b')).toBeNull();
    });

    test('are due when their time has come, unless they are paused or suspended', async () => {
      await add(
        subscription('late', { nextDue: NOON - MINUTE }),
        subscription('now'),
        subscription('later', { nextDue: NOON + 1 }),
        subscription('never', { nextDue: null }),
        subscription('paused', { state: 'paused' }),
        subscription('suspended', { state: 'suspended' }),
      );
      expect((await outbox().due(['telegram'], NOON, 10)).map(({ id }) => id)).toEqual(['late', 'now']);
      expect(await outbox().due(['telegram'], NOON, 1)).toHaveLength(1);
      expect(await outbox().due(['discord', 'terminal'], NOON, 10)).toEqual([]);
      expect(await outbox().nextDue()).toBe(NOON - MINUTE);
    });

    test('that are suspended are told by platform', async () => {
      await add(
        subscription('shut', { state: 'suspended', reason: 'kicked' }),
        subscription('elsewhere', { state: 'suspended', address: 'discord:1' }),
        subscription('paused', { state: 'paused' }),
      );
      expect((await outbox().suspended('telegram')).map(({ id }) => id)).toEqual(['shut']);
    });

    test('that watch wait for a revision they have not seen', async () => {
      await add(
        subscription('w', { watch: true, seen: 3, nextDue: null }),
        subscription('seen', { watch: true, seen: 4, nextDue: null }),
        subscription('plain', { seen: 3 }),
      );
      expect((await outbox().watching(['telegram'], 4, 10)).map(({ id }) => id)).toEqual(['w']);
    });

    test('follow their channel where it moves, threads included', async () => {
      await add(
        subscription('chat', { address: 'telegram:-1', home: 'telegram:-1' }),
        subscription('topic', { address: 'telegram:-1:45', home: 'telegram:-1' }),
        subscription('other', { address: 'telegram:-12', home: 'telegram:-12' }),
      );
      await outbox().move('telegram:-1', 'telegram:-100');
      const moved = await outbox().subscriptionsOf('telegram:-100');
      expect(moved.map(({ address }) => address).sort()).toEqual(['telegram:-100', 'telegram:-100:45']);
      expect(await outbox().subscriptionsAt('telegram:-12')).toHaveLength(1);
    });
  });

  describe('deliveries', () => {
    test('of a slot are planned once, whole, and move the subscription on', async () => {
      const one = subscription('a');
      await add(one);
      expect(await outbox().plan([slotOf(one, ['1', '2'])])).toBe(1);
      expect(await outbox().plan([slotOf(one, ['1', '2'])])).toBe(0);
      const after = { nextDue: NOON + MINUTE, lastSlot: NOON, seen: 7, walked: 9 };
      expect(await outbox().subscription('a')).toEqual({ ...one, ...after });
      expect(await outbox().counts('telegram')).toMatchObject({ pending: 2, sent: 0 });
    });

    test('of a subscription that was changed or removed meanwhile are not planned', async () => {
      const [moved, paused, gone] = [subscription('a'), subscription('b'), subscription('c')];
      await add(moved, paused);
      await outbox().move('telegram:a', 'telegram:z');
      await outbox().change('b', { state: 'paused' });
      expect(await outbox().plan([moved, paused, gone].map((one) => slotOf(one, ['x'])))).toBe(0);
    });

    test('a slot with nothing to tell passes without one', async () => {
      const one = subscription('a');
      await add(one);
      expect(await outbox().plan([slotOf(one, [])])).toBe(1);
      expect(await outbox().subscription('a')).toMatchObject({ nextDue: NOON + MINUTE, lastSlot: null, seen: 7 });
      expect(await take()).toEqual([]);
    });

    test('go out part by part, digest after digest, subscriptions by their spread', async () => {
      const [a, b] = [subscription('a'), subscription('b')];
      await add(a, b);
      await outbox().plan([slotOf(a, ['a1', 'a2'], { spread: 2 }), slotOf(b, ['b1'], { spread: 1 })]);
      const again = { ...a, nextDue: NOON + MINUTE, lastSlot: NOON };
      await outbox().plan([slotOf(again, ['later'], { slot: NOON + MINUTE, nextDue: null })]);
      expect(await outbox().take('discord', NOON, 10)).toEqual([]);
      expect(await take()).toEqual(['b1', 'a1']);
      expect(await take()).toEqual([]);
      for (const { id } of await outbox().interrupted('telegram')) {
        await outbox().settle(id, { kind: 'sent', message: 'm' }, NOON);
      }
      expect(await sendAll()).toEqual(['a2']);
      expect(await outbox().nextDelivery('telegram')).toBe(NOON + MINUTE);
      expect(await sendAll(NOON + MINUTE)).toEqual(['later']);
      expect(await outbox().nextDelivery('telegram')).toBeNull();
    });

    test('each outcome is recorded, once', async () => {
      const list = ['sent', 'unknown', 'failed', 'later', 'free', 'suspended'].map((id) => subscription(id));
      await add(...list);
      await outbox().plan(list.map((one) => slotOf(one, [one.id, 'second'])));
      const taken = new Map((await outbox().take('telegram', NOON, 100)).map((one) => [one.body, one.id]));
      const settle = (name: string, outcome: Parameters<Outbox['settle']>[1]) =>
        outbox().settle(taken.get(name) ?? -1, outcome, NOON);
      await settle('sent', { kind: 'sent', message: 'm1' });
      await settle('sent', { kind: 'failed', reason: 'too late to say so' });
      await settle('unknown', { kind: 'unknown', reason: 'no answer' });
      await settle('failed', { kind: 'failed', reason: 'bad request' });
      const later = { kind: 'later', at: NOON + MINUTE } as const;
      await settle('later', { ...later, counts: true, mayHaveArrived: true, reason: '502' });
      await settle('free', { ...later, counts: false, mayHaveArrived: false, reason: '429' });
      await settle('suspended', { kind: 'suspended', reason: 'bot was kicked' });
      expect(await outbox().counts('telegram')).toEqual({ pending: 8, sending: 0, sent: 1, unknown: 1, failed: 2 });
      expect(await outbox().subscription('suspended')).toMatchObject({ state: 'suspended', reason: 'bot was kicked' });
      const now = await outbox().take('telegram', NOON, 100);
      expect(now.map(({ subscription: of, body }) => [of, body]).sort()).toEqual([
        ['sent', 'second'],
        ['unknown', 'second'],
      ]);
      const then = await outbox().take('telegram', NOON + MINUTE, 100);
      expect(then.map(({ body, attempts, openSince }) => [body, attempts, openSince]).sort()).toEqual([
        ['free', 1, null],
        ['later', 2, NOON],
      ]);
      await outbox().change('suspended', { state: 'active', reason: null });
      expect(await take(NOON + MINUTE)).toEqual(['suspended']);
    });

    test('that may not have arrived are told of, and sent again only when asked', async () => {
      const one = subscription('a');
      await add(one);
      await outbox().plan([slotOf(one, ['x'])]);
      const [delivery] = await outbox().take('telegram', NOON, 1);
      const id = delivery?.id ?? -1;
      expect(await outbox().sendAgain(id, NOON)).toBe(false);
      await outbox().settle(id, { kind: 'unknown', reason: 'no answer' }, NOON);
      expect(await take(NOON + MINUTE)).toEqual([]);
      expect(await outbox().troubled('a', 5)).toMatchObject([{ id, state: 'unknown', reason: 'no answer' }]);
      expect(await outbox().sendAgain(id, NOON)).toBe(true);
      expect(await sendAll()).toEqual(['x']);
      expect(await outbox().troubled('a', 5)).toEqual([]);
    });

    test('remember since when they may have arrived, until somebody says to send them whatever became of them', async () => {
      const one = subscription('a');
      await add(one);
      await outbox().plan([slotOf(one, ['x'])]);
      const sending = async (now: number) => {
        const [delivery] = await outbox().take('telegram', now, 1);
        return { id: delivery?.id ?? -1, openSince: delivery?.openSince };
      };
      const again = { kind: 'later', at: NOON, counts: true, reason: '' } as const;
      const openSince = async () => (await outbox().interrupted('telegram'))[0]?.openSince;
      const { id, ...first } = await sending(NOON);
      expect([first.openSince, await openSince()]).toEqual([null, NOON]);
      await outbox().settle(id, { ...again, mayHaveArrived: false }, NOON);
      expect([(await sending(NOON + 1)).openSince, await openSince()]).toEqual([null, NOON + 1]);
      await outbox().settle(id, { ...again, mayHaveArrived: true }, NOON);
      expect([(await sending(NOON + 2)).openSince, await openSince()]).toEqual([NOON + 1, NOON + 1]);
      await outbox().settle(id, { ...again, mayHaveArrived: false }, NOON);
      expect((await sending(NOON + 3)).openSince).toBe(NOON + 1);
      await outbox().settle(id, { kind: 'failed', reason: 'too often' }, NOON);
      expect(await outbox().sendAgain(id, NOON + 4)).toBe(true);
      expect((await sending(NOON + 4)).openSince).toBe(NOON + 1);
      await outbox().settle(id, { kind: 'unknown', reason: 'it cannot be looked for' }, NOON);
      expect(await outbox().sendAgain(id, NOON + 5)).toBe(true);
      expect((await sending(NOON + 5)).openSince).toBeNull();
    });

    test('are swept away when they are old and done; one body serves many', async () => {
      const list = ['a', 'b', 'c'].map((id) => subscription(id));
      await add(...list);
      await outbox().plan(list.map((one) => slotOf(one, ['the same'])));
      const [first] = await outbox().take('telegram', NOON, 1);
      await outbox().settle(first?.id ?? -1, { kind: 'sent', message: 'm' }, NOON);
      await outbox().sweep(NOON + 1);
      expect(await outbox().counts('telegram')).toMatchObject({ pending: 2, sent: 0 });
      expect(await sendAll()).toEqual(['the same', 'the same']);
      await outbox().sweep(NOON + 1);
      expect(await outbox().counts('telegram')).toMatchObject({ pending: 0, sent: 0 });
    });

    test('go with their subscription', async () => {
      const one = subscription('a');
      await add(one);
      await outbox().plan([slotOf(one, ['x'])]);
      await outbox().remove('a');
      expect(await take()).toEqual([]);
      expect(await outbox().counts('telegram')).toMatchObject({ pending: 0 });
    });
  });
}
