import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/archive/outbox/outbox.ts';
import { planDue } from '../../src/briefings/plan-due.ts';
import { harbourArticles } from '../support/harbour-archive.ts';
import { harbourDesk } from '../support/harbour-desk.ts';
import { subscriptionTo } from '../support/subscription.ts';

/** When it is at the harbour desk. */
const NINE = Date.UTC(2024, 5, 10, 9);
const DAY = 24 * 60 * 60_000;
const MANY = 230;
const ROOMS = new Map([['telegram', { limits: [4_000], weigh: () => [100] }]]);

function subscription(number: number, more: Partial<Subscription> = {}): Subscription {
  const daily = { id: `s${number}`, schedule: 'daily 09:00', created: NINE - DAY };
  return subscriptionTo(`telegram:${number}`, NINE, { ...daily, ...more });
}

async function office(list: readonly Subscription[]) {
  const desk = await harbourDesk(harbourArticles);
  for (const one of list) await desk.archive.outbox.add(one);
  const taken = async () => desk.archive.outbox.take('telegram', NINE, list.length);
  return { desk, outbox: desk.archive.outbox, taken };
}

const numbered = (more: (number: number) => Partial<Subscription>) =>
  Array.from({ length: MANY }, (_, number) => subscription(number, more(number)));

describe('planning what is due', () => {
  it('plans each once, however many there are, and lets everything else go on meanwhile', async () => {
    const { desk, taken } = await office(numbered(() => ({})));
    let turns = 0;
    const turn = () => {
      turns++;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    expect(await planDue(desk, ROOMS)).toBe(MANY);
    clearImmediate(next);
    expect(turns).toBeGreaterThan(1);
    expect(new Set((await taken()).map(({ subscription: id }) => id)).size).toBe(MANY);
    expect(await planDue(desk, ROOMS)).toBe(0);
  });

  it('tells all who want the same the same, in the language of each', async () => {
    // They subscribed at different moments of a minute: that is told to the minute.
    const { desk, taken } = await office(
      numbered((number) => ({ language: number % 2 === 0 ? 'en' : 'uk', lastSlot: NINE - DAY + number })),
    );
    await planDue(desk, ROOMS);
    const bodies = new Map((await taken()).map(({ body, language }) => [body, language]));
    expect([...bodies.values()].sort()).toEqual(['en', 'uk']);
  });

  it('finds the next time of each by its own timetable', async () => {
    const { desk, outbox } = await office([
      subscription(1),
      subscription(2, { schedule: 'every 6h', zone: 'Europe/Kyiv' }),
      subscription(3, { quiet: '08-10' }),
    ]);
    await planDue(desk, ROOMS);
    const nextOf = async (id: string) => new Date((await outbox.subscription(id))?.nextDue ?? 0).toISOString();
    expect([await nextOf('s1'), await nextOf('s2'), await nextOf('s3')]).toEqual([
      '2024-06-11T09:00:00.000Z',
      '2024-06-10T15:00:00.000Z',
      '2024-06-10T10:00:00.000Z',
    ]);
  });

  it('suspends what it cannot read, and plans what comes after it', async () => {
    const { desk, outbox } = await office([...numbered(() => ({ schedule: 'now and then' })), subscription(MANY)]);
    expect(await planDue(desk, ROOMS)).toBe(1);
    expect(await outbox.subscription('s0')).toMatchObject({ state: 'suspended' });
    expect(await outbox.subscription(`s${MANY}`)).toMatchObject({ state: 'active', lastSlot: NINE });
  });
});
