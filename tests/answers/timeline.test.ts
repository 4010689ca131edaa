import { describe, expect, test } from 'vitest';
import { timelineSchema } from '../../src/answers/schema.ts';
import { type TimelineRequest, timeline } from '../../src/answers/timeline.ts';
import { sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

async function ask(request: Partial<TimelineRequest>) {
  return timelineSchema.parse(await timeline(await harbour(), { page: 1, ...request }));
}

describe('/timeline', () => {
  test('has a line for every event, statement and claim, newest first', async () => {
    const answer = await ask({ since: '2024-06-03' });
    expect(answer.items.map(({ type, date, text }) => [type, date, text])).toEqual([
      ['claim', '2024-06-05', 'its crew holds Redhaven'],
      ['claim', '2024-06-05', 'its rival held the harbour'],
      ['event', '2024-06-04', 'The storm reached Millbrook'],
      ['claim', '2024-06-03', 'The lamps of Port Vesper went out'],
      ['event', '2024-06-03', 'The lamps of Port Vesper went out on 3 June'],
    ]);
    expect(answer.items[0]).toMatchObject({
      stance: 'claims',
      kind: null,
      actor: { id: 'oakham', name: 'Oakham' },
      place: { id: 'vesper', name: 'Port Vesper' },
    });
    expect(answer).toMatchObject({ filters: { since: '2024-06-03' }, newest: '2024-06-05' });
  });

  test('keeps to an actor under all its ids', async () => {
    const answer = await ask({ who: 'danner' });
    expect(answer.items.map(({ text }) => text)).toEqual(['the tide was high', 'the pier was closed']);
    expect(answer).toMatchObject({ total: 2, filters: { who: 'Oleg Danner' } });
  });

  test('keeps to a town and to dates', async () => {
    const answer = await ask({ town: 'Millbrook', until: '2024-06-04' });
    expect(answer.items.map(({ text }) => text)).toEqual(['The storm reached Millbrook']);
    expect(answer.filters).toEqual({ until: '2024-06-04', town: 'Millbrook' });
  });

  test.each([
    [{ who: 'nobody at all' }, 'unknown-actor'],
    [{ town: 'Quay' }, 'unknown-place'],
  ])('refuses %o', async (request, code) => {
    await expect(ask(request)).rejects.toMatchObject({ code });
  });
});
