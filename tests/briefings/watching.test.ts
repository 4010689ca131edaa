import { expect, it } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { planDue } from '../../src/briefings/plan-due.ts';
import { harbourArticles } from '../support/harbour-archive.ts';
import { harbourDesk } from '../support/harbour-desk.ts';
import { subscription } from './planned.ts';

const ROOMS = new Map([['telegram', { limits: [4_000], weigh: () => [1] }]]);
const [first, , , , second, , third] = harbourArticles;

/** A desk whose clock can be set, with a channel that watches everything. */
async function watchedDesk() {
  const desk = await harbourDesk([]);
  const watching = { ...subscription('w'), watch: true, nextDue: null, seen: await desk.archive.revision() };
  await desk.archive.outbox.add(watching);
  const comesIn = async (article: typeof first, at: string) => {
    if (article) await desk.archive.put(article);
    const now: Desk['now'] = () => Temporal.Instant.from(`2024-06-10T${at}Z`);
    return planDue({ ...desk, now }, ROOMS);
  };
  return { desk, comesIn };
}

it('what comes in is told once, also twice in one minute and after the clock was set back', async () => {
  const { desk, comesIn } = await watchedDesk();
  expect(await comesIn(first, '09:00:05')).toBe(1);
  expect(await comesIn(undefined, '09:00:10')).toBe(0);
  expect(await comesIn(second, '09:00:40')).toBe(0);
  expect(await comesIn(undefined, '09:01:00')).toBe(1);
  expect(await comesIn(third, '08:00:00')).toBe(1);
  const { pending } = await desk.archive.outbox.counts('telegram');
  expect(pending).toBe(3);
  const seen = (await desk.archive.outbox.subscription('w'))?.seen;
  expect(seen).toBe(await desk.archive.revision());
});
