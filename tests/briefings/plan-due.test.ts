import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import type { Subscription } from '../../src/archive/outbox/outbox.ts';
import { changeZone, pause, resume, runNow } from '../../src/briefings/manage.ts';
import { article } from '../support/article.ts';
import { briefingDesk, headOf } from '../support/briefing-desk.ts';
import { harbourArticles } from '../support/harbour-archive.ts';

/** More than are planned in one transaction. */
const MANY = 520;

const slots = (posted: readonly { readonly slot: string }[]) => posted.map(({ slot }) => slot);

describe('a subscription without a mode', () => {
  it('gets the newest first, then what is new, and when nothing is, walks on through the archive', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('daily 08:00');
    expect(await office.ticks()).toEqual([]);
    office.at('2024-06-11T08:00:05Z');
    const [first, ...more] = await office.ticks();
    expect([first && headOf(first), more]).toEqual([
      expect.stringContaining('# The newest on file — up to 11 Jun'),
      [],
    ]);
    expect(first?.text).toContain('The storm reached Millbrook');
    expect(await office.ticks()).toEqual([]);
    await office.comesIn('the lighthouse is lit');
    office.at('2024-06-12T08:00:00Z');
    const [news] = await office.ticks();
    expect(news && headOf(news)).toContain('# Briefing: what is new — 11 Jun 2024 08:00 to 12 Jun 2024 08:00, UTC');
    expect(news?.text).toContain('the lighthouse is lit');
    expect(news?.text).not.toContain('The storm reached Millbrook');
    office.at('2024-06-13T08:00:00Z');
    const [walk] = await office.ticks();
    expect(walk && headOf(walk)).toContain('# From the archive');
    await office.comesIn('the nets are dry');
    office.at('2024-06-14T08:00:00Z');
    const [again] = await office.ticks();
    expect(again?.text).toContain('the nets are dry');
    expect(again?.text).not.toContain('the lighthouse is lit');
  });

  it('walks every line of the archive once before it begins anew', async () => {
    const lines = Array.from({ length: 47 }, (_, at) => `the pier has ${at + 100} planks`);
    const text = lines.map((line) => `Marlow said ${line}.`).join('\n');
    const old = article('planks', { text, said: lines.map((words) => ({ actor: 'marlow', words })) });
    const office = await briefingDesk([old]);
    await office.subscribes('daily 08:00', { mode: 'replay' });
    const told: string[][] = [];
    for (let day = 11; told.flat().length < 2 * lines.length && day < 30; day++) {
      office.at(`2024-06-${day}T08:00:00Z`);
      const [slice] = await office.ticks();
      expect(slice && headOf(slice)).toContain('# From the archive');
      told.push(slice?.text.match(/\d{3} planks/g) ?? []);
    }
    const round = told.length / 2;
    expect(round).toBeGreaterThan(1);
    expect([...new Set(told.slice(0, round).flat())]).toHaveLength(lines.length);
    expect(told.slice(0, round).flat()).toHaveLength(lines.length);
    expect(told.slice(round)).toEqual(told.slice(0, round));
  });

  it('is told of nothing where nothing is stored to walk through', async () => {
    const office = await briefingDesk([]);
    await office.subscribes('daily 08:00');
    office.at('2024-06-11T08:00:00Z');
    expect((await office.ticks()).map(headOf)).toEqual([expect.stringContaining('# The newest on file')]);
    office.at('2024-06-12T08:00:00Z');
    expect(await office.ticks()).toEqual([]);
    await office.comesIn('the tide is in');
    office.at('2024-06-13T08:00:00Z');
    expect((await office.ticks())[0]?.text).toContain('the tide is in');
  });

  it('begins anew at once when what it had still to walk was removed', async () => {
    const office = await briefingDesk([]);
    await office.comesIn('the tide is in', { about: { published: '2024-01-01' } });
    const lines = Array.from({ length: 30 }, (_, at) => `the pier has ${at + 100} planks`);
    const text = lines.map((line) => `Marlow said ${line}.`).join('\n');
    await office.desk.archive.put(
      article('planks', { text, said: lines.map((words) => ({ actor: 'marlow', words })) }),
    );
    await office.subscribes('daily 08:00', { mode: 'replay' });
    office.at('2024-06-11T08:00:00Z');
    expect((await office.ticks())[0]?.text).toContain('the tide is in');
    await office.desk.archive.remove('planks');
    office.at('2024-06-12T08:00:00Z');
    expect((await office.ticks())[0]?.text).toContain('the tide is in');
  });
});

describe('the other modes', () => {
  it('new: posts what is new, and nothing where nothing is', async () => {
    const office = await briefingDesk(harbourArticles);
    const id = await office.subscribes('daily 08:00', { mode: 'new' });
    office.at('2024-06-11T08:00:00Z');
    expect(await office.ticks()).toEqual([]);
    expect(await office.desk.archive.outbox.subscription(id)).toMatchObject({
      nextDue: Date.UTC(2024, 5, 12, 8),
      lastSlot: null,
    });
    await office.comesIn('the lighthouse is lit');
    office.at('2024-06-12T08:00:00Z');
    const [news] = await office.ticks();
    // From the subscription on: no digest has told of the day before.
    expect(news && headOf(news)).toContain('10 Jun 2024 09:00 to 12 Jun 2024 08:00, UTC');
  });

  it('recap: the day before by the dates of what happened, of a weekly one the week before', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('daily 08:00', { mode: 'recap' });
    await office.subscribes('weekly wed 08:00', { mode: 'recap', zone: 'Europe/Kyiv', address: 'telegram:weekly' });
    office.at('2024-06-05T08:00:00Z');
    expect(await office.ticks()).toEqual([]);
    office.at('2024-06-12T08:00:00Z');
    const [weekly, daily] = (await office.ticks()).toSorted((a, b) => (a.slot < b.slot ? -1 : 1));
    expect(daily && headOf(daily)).toContain('# Recap of 11 Jun 2024 — UTC');
    expect(weekly && headOf(weekly)).toContain('# Recap of 5 Jun 2024 to 11 Jun 2024 — Europe/Kyiv');
    expect(weekly?.text).toContain('its crew holds Redhaven');
    expect(weekly?.text).not.toContain('The storm reached Millbrook');
  });

  it('of somebody or some town alone: what is new on it, and the newest on it', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('daily 08:00', { who: 'Quay', mode: 'new' });
    await office.subscribes('daily 08:00', { town: 'Millbrook' });
    await office.comesIn('the lighthouse is lit');
    office.at('2024-06-11T08:00:00Z');
    const [only, ...more] = await office.ticks();
    expect(more).toEqual([]);
    expect(only?.text).toContain('Only: about Millbrook.');
    expect(only?.text).toContain('The storm reached Millbrook');
    await office.comesIn('Quay was late', {
      text: 'Ines Quay said the boats are old.',
      said: [{ actor: 'quay', words: 'the boats are old' }],
    });
    office.at('2024-06-12T08:00:00Z');
    const texts = (await office.ticks()).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('Only: by or naming Ines Quay.'))).toHaveLength(1);
    expect(texts.find((text) => text.includes('Quay'))).toContain('the boats are old');
  });
});

describe('who watches', () => {
  it('gets within a minute what came in, gathered in one post, and nothing without news', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('watch', { who: 'Marlow' });
    office.at('2024-06-10T09:05:10Z');
    expect(await office.ticks()).toEqual([]);
    await office.comesIn('the lighthouse is lit');
    await office.comesIn('the nets are dry');
    await office.comesIn('of others', { text: 'Quay said no.', said: [{ actor: 'quay', words: 'no' }] });
    const [post, ...more] = await office.ticks();
    expect(more).toEqual([]);
    expect(post?.text).toMatch(
      /the lighthouse is lit[\s\S]*the nets are dry|the nets are dry[\s\S]*the lighthouse is lit/,
    );
    expect(post?.text).not.toContain('Quay said');
    await office.comesIn('of others again', { text: 'Quay said yes.', said: [{ actor: 'quay', words: 'yes' }] });
    office.at('2024-06-10T09:06:00Z');
    expect(await office.ticks()).toEqual([]);
  });

  it('is told in the next minute of what came in after this one was told', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('watch', { who: 'Marlow' });
    office.at('2024-06-10T09:05:10Z');
    await office.comesIn('the lighthouse is lit');
    expect(await office.ticks()).toHaveLength(1);
    await office.comesIn('the nets are dry');
    office.at('2024-06-10T09:05:50Z');
    expect(await office.ticks()).toEqual([]);
    office.at('2024-06-10T09:06:00Z');
    expect((await office.ticks()).map(({ text }) => text)).toEqual([expect.stringContaining('the nets are dry')]);
  });

  it('is told all the same after the clock was set back', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('watch', { who: 'Marlow' });
    office.at('2029-01-01T00:00:00Z');
    await office.comesIn('the lighthouse is lit');
    expect(await office.ticks()).toHaveLength(1);
    office.at('2024-06-10T09:05:00.500Z');
    await office.comesIn('the nets are dry');
    expect((await office.ticks()).map(({ text }) => text)).toEqual([expect.stringContaining('the nets are dry')]);
    expect(await office.ticks()).toEqual([]);
  });

  it('is posted at once when somebody wants it so, if there is anything', async () => {
    const office = await briefingDesk(harbourArticles);
    const id = await office.subscribes('watch', { who: 'Marlow' });
    const subscription = await office.desk.archive.outbox.subscription(id);
    if (subscription) await runNow(office.desk, subscription);
    expect(await office.ticks()).toEqual([]);
    expect(await office.desk.archive.outbox.subscription(id)).toMatchObject({ nextDue: null });
  });
});

describe('what was missed', () => {
  it('in 30 days of downtime comes in one late digest that tells all that came in', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('hourly');
    office.at('2024-06-10T10:00:00Z');
    expect(slots(await office.ticks())).toEqual(['2024-06-10T10:00:00Z']);
    for (const words of ['the lighthouse is lit', 'the nets are dry', 'the tide is in']) await office.comesIn(words);
    office.at('2024-07-10T14:17:31Z');
    const [late, ...more] = await office.ticks();
    expect([late?.slot, more]).toEqual(['2024-07-10T14:00:00Z', []]);
    expect(late && headOf(late)).toContain('10 Jun 2024 10:00 to 10 Jul 2024 14:00, UTC · 3 entries');
    for (const words of ['the lighthouse is lit', 'the nets are dry', 'the tide is in']) {
      expect(late?.text).toContain(words);
    }
    office.at('2024-07-10T15:00:00Z');
    expect(slots(await office.ticks())).toEqual(['2024-07-10T15:00:00Z']);
  });

  it('of a platform that was not running waits for it, and holds up no other', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('daily 08:00', { address: 'discord:1' });
    await office.subscribes('daily 08:00', { address: 'telegram:1' });
    office.at('2024-06-11T08:00:00Z');
    expect((await office.ticks(['telegram'])).map(({ address }) => address)).toEqual(['telegram:1']);
    office.at('2024-06-14T20:00:00Z');
    const late = await office.ticks(['telegram', 'discord']);
    expect(late.map(({ address, slot }) => [address, slot])).toEqual([
      ['telegram:1', '2024-06-14T08:00:00Z'],
      ['discord:1', '2024-06-14T08:00:00Z'],
    ]);
  });

  it('while a subscription was paused comes with the next digest, not before', async () => {
    const office = await briefingDesk(harbourArticles);
    const id = await office.subscribes('daily 08:00', { mode: 'new' });
    const find = async () => {
      const found = await office.desk.archive.outbox.subscription(id);
      if (found === null) throw new Error('it is gone');
      return found;
    };
    await pause(office.desk, await find());
    await office.comesIn('the lighthouse is lit');
    office.at('2024-06-11T09:00:00Z');
    expect(await office.ticks()).toEqual([]);
    expect(await resume(office.desk, await find())).toBe(true);
    expect(await office.ticks()).toEqual([]);
    office.at('2024-06-12T08:00:00Z');
    expect((await office.ticks())[0]?.text).toContain('the lighthouse is lit');
  });

  it('is not posted twice by a clock that steps back, and what came in meanwhile is told once', async () => {
    const office = await briefingDesk(harbourArticles);
    await office.subscribes('every 30m');
    office.at('2024-06-10T10:00:00Z');
    expect(slots(await office.ticks())).toEqual(['2024-06-10T10:00:00Z']);
    office.at('2024-06-10T09:10:00Z');
    await office.comesIn('the lighthouse is lit');
    for (const time of ['09:30', '09:59', '10:00', '10:01']) {
      office.at(`2024-06-10T${time}:00Z`);
      expect(await office.ticks()).toEqual([]);
    }
    office.at('2024-06-10T10:30:00Z');
    const posted = await office.ticks();
    expect(slots(posted)).toEqual(['2024-06-10T10:30:00Z']);
    expect(posted[0]?.text).toContain('the lighthouse is lit');
  });
});

describe('time zones', () => {
  it.each([
    // The first instant after the gap; once in the hour that comes twice; as usual the day after.
    ['daily 03:30', 'Europe/Kyiv', '2026-03-28', ['28T03:30+02:00', '29T04:00+03:00', '30T03:30+03:00']],
    ['daily 03:30', 'Europe/Kyiv', '2026-10-24', ['24T03:30+03:00', '25T03:30+03:00', '26T03:30+02:00']],
    ['daily 02:30', 'America/New_York', '2026-03-07', ['07T02:30-05:00', '08T03:00-04:00', '09T02:30-04:00']],
    ['daily 01:30', 'America/New_York', '2026-10-31', ['31T01:30-04:00', '01T01:30-04:00', '02T01:30-05:00']],
    ['daily 02:15', 'Australia/Lord_Howe', '2026-10-03', ['03T02:15+10:30', '04T02:30+11:00', '05T02:15+11:00']],
    ['daily 01:45', 'Australia/Lord_Howe', '2026-04-04', ['04T01:45+11:00', '05T01:45+11:00', '06T01:45+10:30']],
    ['daily 08:00', 'UTC', '2028-02-28', ['28T08:00+00:00', '29T08:00+00:00', '01T08:00+00:00']],
    ['cron 0 8 29 2 *', 'UTC', '2028-02-28', ['29T08:00+00:00']],
  ])('%s in %s from %s on, a tick every quarter of an hour', async (schedule, zone, day, expected) => {
    const office = await briefingDesk(harbourArticles.slice(0, 1));
    const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant();
    office.at(start.toString());
    await office.subscribes(schedule, { zone });
    const shown: string[] = [];
    for (let tick = 0; tick < 3 * 24 * 4; tick++) {
      office.at(start.add({ minutes: 15 * tick }).toString());
      for (const { slot } of await office.ticks()) {
        const there = Temporal.Instant.from(slot).toZonedDateTimeISO(zone);
        shown.push(there.toString({ timeZoneName: 'never', smallestUnit: 'minute' }).slice(8));
      }
    }
    expect(shown).toEqual(expected);
  });

  it('quiet hours postpone to their end, once', async () => {
    const office = await briefingDesk(harbourArticles);
    office.at('2024-06-10T17:30:00Z');
    await office.subscribes('every 3h', { zone: 'Europe/Kyiv', quiet: '22-07' });
    const shown: string[] = [];
    for (let hour = 18; hour < 18 + 14; hour++) {
      office.at(Temporal.Instant.from('2024-06-10T00:00:00Z').add({ hours: hour }).toString());
      shown.push(...slots(await office.ticks()));
    }
    expect(shown).toEqual(['2024-06-10T18:00:00Z', '2024-06-11T04:00:00Z', '2024-06-11T06:00:00Z']);
  });

  it('a change of the chat moves those that go by it, and loses none that is late', async () => {
    const office = await briefingDesk(harbourArticles);
    const home = 'telegram:7';
    const moved = await office.subscribes('daily 08:00', { address: home, home, zone: 'Europe/Kyiv' });
    const fixed = await office.subscribes('daily 08:00', { address: home, home, zone: 'UTC' });
    await changeZone(office.desk, home, { from: 'Europe/Kyiv', to: 'America/New_York' });
    const { outbox } = office.desk.archive;
    expect(await outbox.subscription(moved)).toMatchObject({
      zone: 'America/New_York',
      nextDue: Date.UTC(2024, 5, 10, 12),
    });
    expect(await outbox.subscription(fixed)).toMatchObject({ zone: 'UTC', nextDue: Date.UTC(2024, 5, 11, 8) });
    office.at('2024-06-10T12:00:01Z');
    await changeZone(office.desk, home, { from: 'America/New_York', to: 'Asia/Tokyo' });
    const [late] = await office.ticks();
    expect(late).toMatchObject({ subscription: moved, slot: '2024-06-10T12:00:00Z' });
    expect(late && headOf(late)).toContain('21:00, Asia/Tokyo');
    expect(await outbox.subscription(moved)).toMatchObject({ nextDue: Date.UTC(2024, 5, 10, 23) });
  });
});

describe('planning', () => {
  it('suspends what it cannot read with its reason, and does not let it come back as if it could', async () => {
    const office = await briefingDesk(harbourArticles);
    const [strange, plain] = [await office.subscribes('daily 08:00'), await office.subscribes('daily 09:00')];
    const { outbox } = office.desk.archive;
    await outbox.change(strange, { schedule: 'at full moon' });
    office.at('2024-06-11T09:00:00Z');
    expect((await office.ticks()).map(({ subscription }) => subscription)).toEqual([plain]);
    const suspended = await outbox.subscription(strange);
    expect(suspended).toMatchObject({ state: 'suspended', reason: 'its schedule or time zone cannot be read' });
    expect(suspended && (await resume(office.desk, suspended))).toBe(false);
    expect(await outbox.subscription(strange)).toEqual(suspended);
  });

  it('makes the same digest once for all who get it', async () => {
    let asked = 0;
    const counting = (archive: Archive): Archive => ({
      ...archive,
      news: (filter, limit) => {
        asked += 1;
        return archive.news(filter, limit);
      },
    });
    const office = await briefingDesk(harbourArticles, counting);
    for (let channel = 0; channel < 40; channel++) {
      office.at(`2024-06-10T09:${10 + channel}:00Z`);
      await office.subscribes('daily 12:00', { address: `telegram:${channel}` });
    }
    const post = async (instant: string) => {
      asked = 0;
      office.at(instant);
      expect(await office.ticks()).toHaveLength(40);
      return asked;
    };
    expect(await post('2024-06-10T12:00:00Z')).toBe(1);
    await office.comesIn('the lighthouse is lit');
    expect(await post('2024-06-11T12:00:00Z')).toBe(1);
    // That nothing is new, and the slice of the archive.
    expect(await post('2024-06-12T12:00:00Z')).toBe(2);
  });

  it('comes to an end with more than it plans at once: too early, unreadable or due', async () => {
    const office = await briefingDesk(harbourArticles.slice(0, 1));
    const { outbox } = office.desk.archive;
    const make = async (kind: string, typed: string, more: Partial<Subscription>) => {
      const first = await outbox.subscription(await office.subscribes(typed, { address: `telegram:${kind}` }));
      if (first === null) throw new Error('it is gone');
      for (let count = 1; count < MANY; count++) {
        await outbox.add({ ...first, id: `${kind}${count}`, address: `telegram:${kind}:${count}`, ...more });
      }
    };
    await make('watch', 'watch', {});
    await make('broken', 'hourly', { schedule: 'at full moon' });
    office.at('2024-06-10T10:00:10Z');
    await office.comesIn('the lighthouse is lit');
    // Those that watch, and the one that is not broken.
    expect(await office.ticks()).toHaveLength(MANY + 1);
    expect(await outbox.suspended('telegram')).toHaveLength(MANY - 1);
    await office.comesIn('the nets are dry');
    expect(await office.ticks()).toEqual([]);
    office.at('2024-06-10T10:01:00Z');
    expect(await office.ticks()).toHaveLength(MANY);
  });

  it('puts those that are due at once into another order each time', async () => {
    const office = await briefingDesk(harbourArticles.slice(0, 1));
    for (let channel = 0; channel < 8; channel++) await office.subscribes('hourly', { address: `telegram:${channel}` });
    const last = new Set<string>();
    for (let hour = 10; hour < 22; hour++) {
      office.at(`2024-06-10T${hour}:00:00Z`);
      last.add((await office.ticks()).at(-1)?.address ?? '');
    }
    expect(last.size).toBeGreaterThan(3);
  });
});
