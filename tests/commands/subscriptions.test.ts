import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/commands/dispatch.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { openChat } from '../support/chat.ts';

const { errors } = wordingIn('en');

describe('subscribing', () => {
  it.each([
    ['/subscribe', errors.noSchedule()],
    ['/subscribe mode:new', errors.noSchedule()],
    ['/subscribe daily 08:00 cron:"0 8 * * *"', errors.twoSchedules()],
    ['/subscribe daily 25:00', 'expected daily 08:00'],
    ['/subscribe every 0m', 'expected daily 08:00'],
    ['/subscribe daily 08:00 Mars/Olympus', 'expected daily 08:00'],
    ['/subscribe daily 08:00 zone:Mars/Olympus', 'expected a time zone'],
    ['/subscribe cron:"* * * * * *"', 'expected five fields'],
    ['/subscribe cron:"0 0 31 6 *"', 'expected five fields'],
    ['/subscribe daily 08:00 quiet:late', 'expected hours such as'],
    ['/subscribe daily 08:00 mode:all', 'expected new or recap or replay'],
    ['/subscribe daily 08:00 silent:perhaps', 'expected yes or no'],
    ['/subscribe daily 08:00 who:Nobody', errors.unknownActor('Nobody')],
    ['/subscribe daily 08:00 town:Nowhere', errors.unknownPlace('Nowhere')],
    ['/watch Nobody', errors.nothingToWatch('Nobody')],
    ['/unwatch Brandt', errors.notWatched('Brandt')],
    ['/unsubscribe #zzzzzzz', errors.unknownSubscription('zzzzzzz')],
    ['/subscriptions run:zzzzzzz', errors.unknownSubscription('zzzzzzz')],
    ['/subscriptions preview:zzzzzzz', errors.unknownSubscription('zzzzzzz')],
  ])('%s is refused', async (line, expected) => {
    const chat = await openChat({ paths: [] });
    await chat.asks(line);
    expect(chat.screen).toContain(expected.replace(/\s+/g, ' '));
    expect(await chat.desk.archive.outbox.subscriptionsAt('terminal')).toEqual([]);
  });

  it.each([
    ['/subscribe daily 8', 'daily 08:00'],
    ['/subscribe WEEKLY Monday 9:00', 'weekly mon 09:00'],
    ['/subscribe hourly', 'hourly'],
    ['/subscribe every 60m', 'hourly'],
    ['/subscribe every 1m', 'every 1m'],
    ['/subscribe cron:"0  8 * * 1-5"', 'cron 0 8 * * 1-5'],
  ])('%s is kept as %s', async (line, schedule) => {
    const chat = await openChat({ paths: [] });
    expect(await chat.answer(line)).toMatchObject({ command: 'subscribe', subscription: { schedule, zone: 'UTC' } });
  });

  it('twice to the same is once, and more than 25 are too many', async () => {
    const chat = await openChat({ paths: [] });
    for (let minute = 0; minute < 25; minute++) await chat.asks(`/subscribe daily 08:${minute + 10}`);
    await chat.asks('/subscribe daily 08:10');
    chat.shows('Subscribed');
    await chat.asks('/subscribe daily 09:00');
    chat.shows(errors.tooManySubscriptions(25));
    expect(await chat.desk.archive.outbox.subscriptionsAt('terminal')).toHaveLength(25);
    expect(await chat.answer('/subscriptions page:7')).toMatchObject({ page: 7, pages: 7, total: 25 });
    expect(await chat.answer('/subscriptions page:99')).toMatchObject({ page: 7, subscriptions: [{}] });
    await chat.asks('/subscriptions page:6');
    await chat.asks('more');
    chat.shows('25 subscriptions · page 7 of 7');
  });

  it('watches an actor, a town and a plan by any of their names, in the zone of the chat', async () => {
    const chat = await openChat();
    await chat.asks('/settings timezone:Europe/Kyiv');
    for (const name of ['Брандт', 'Brandt', 'Оберфурт', 'water peace']) {
      expect(await chat.answer(`/watch ${name}`)).toMatchObject({ subscription: { watch: true, zone: 'Europe/Kyiv' } });
    }
    const own = await chat.desk.archive.outbox.subscriptionsAt('terminal');
    const watched = own.map(({ filters: { who, town, plan } }) => [who, town, plan].join());
    expect(watched.toSorted()).toEqual([',,water-peace', ',oberfurt,', 'brandt,,']);
    for (const name of ['Brandt', 'Oberfurt', 'water peace'])
      expect(await chat.answer(`/unwatch ${name}`)).toMatchObject({ done: 'removed' });
    expect(await chat.desk.archive.outbox.subscriptionsAt('terminal')).toEqual([]);
  });

  it('of another chat are out of reach, but for a look at what they tell', async () => {
    const { desk } = await openChat();
    const at = (home: string) => ({
      ...desk,
      caller: { home, address: home, lacks: async () => [], isGroup: true, mayManage: async () => true },
    });
    const made = await dispatch('/subscribe daily 08:00', at('test:1'));
    const id = 'subscription' in made ? made.subscription.id : '';
    for (const deed of ['pause', 'resume', 'run', 'remove']) {
      expect(await dispatch(`/subscriptions ${deed}:${id}`, at('test:2'))).toMatchObject({
        error: { message: errors.unknownSubscription(id) },
      });
    }
    expect(await dispatch(`/unsubscribe ${id}`, at('test:2'))).toMatchObject({ error: { code: 'bad-arguments' } });
    expect(await dispatch('/unsubscribe all', at('test:2'))).toMatchObject({ total: 0 });
    expect(await dispatch(`/subscriptions preview:${id}`, at('test:2'))).toMatchObject({ command: 'digest' });
    expect(await desk.archive.outbox.subscription(id)).toMatchObject({ state: 'active' });
  });
});
