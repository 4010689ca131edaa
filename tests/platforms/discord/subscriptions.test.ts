import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/answers/desk.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { type Digests, openDigests } from '../../support/digests.ts';
import type { Person } from '../../support/discord/user-side/person.ts';
import type { Place } from '../../support/discord/user-side/place.ts';
import type { Shown } from '../../support/discord/user-side/shown.ts';
import { openBot, runBot } from './open-bot.ts';

const [english, ukrainian] = [wordingIn('en'), wordingIn('uk')];
const SEND = 'POST /channels/:channel/messages';

/** The bot with its digests, and a server with people in it. */
async function newsroom(change: (desk: Desk) => Partial<Desk> = () => ({})) {
  const digests = await openDigests();
  const bot = await openBot({ ...digests.desk, ...change(digests.desk) });
  digests.run(bot.sender);
  const { discord } = bot;
  const hall = discord.guild({ name: 'Newsroom' });
  const room = hall.text('general');
  /** One who manages the server: another each time, for nobody may ask much at once. */
  const boss = () => hall.member({ permissions: ['ManageGuild'] });
  const ann = hall.member({ name: 'Ann' });
  return { digests, bot, discord, hall, room, boss, ann };
}

const idIn = ({ text }: Shown) => /#([0-9a-z]{7})/.exec(text)?.[1] ?? 'no id';
const button = (name: 'preview' | 'pause' | 'resume' | 'run' | 'remove' | 'resend', id: string) =>
  english.answers.subscriptions.actions[name](`#${id}`);
const at = ({ desk }: Digests, { id }: Place) => desk.archive.outbox.subscriptionsAt(`discord:${id}`);

describe('subscribing', () => {
  it('takes every option, tells the next three times in its own zone, and posts in time', async () => {
    const { digests, room, boss } = await newsroom();
    const done = await boss().types(room, '/subscribe', {
      when: 'daily 08:00',
      zone: 'Europe/Kyiv',
      who: 'Marlow',
      town: 'Port Vesper',
      mode: 'recap',
      quiet: '22-07',
      silent: true,
    });
    for (const part of [
      'Subscribed',
      'daily 08:00, Europe/Kyiv',
      'quiet 22-07',
      'without a sound',
      'last day or week',
    ]) {
      expect(done.text).toContain(part);
    }
    expect(done.text).toContain('by or naming Ada Marlow · about Port Vesper');
    expect(done.text).toMatch(/11 Jun 2024 08:00, Europe\/Kyiv · 12 Jun 2024 08:00, Europe\/Kyiv · 13 Jun 2024 08:00/);
    expect(done.ephemeral).toBe(false);
    digests.at('2024-06-11T05:00:00Z');
    const posted = await room.nextMessage();
    expect(posted.text).toContain('Recap of 10 Jun 2024');
    // Without a sound.
    expect(posted.message.flags & (1 << 12)).not.toBe(0);
  });

  it.each([
    [{ when: 'weekly mon 09:00' }, '17 Jun 2024 09:00, UTC'],
    [{ when: 'every 6h Europe/Kyiv' }, '10 Jun 2024 18:00, Europe/Kyiv'],
    [{ cron: '0 8 * * 1-5', plan: 'Ferry Plan' }, '11 Jun 2024 08:00, UTC'],
  ])('%j', async (typed, next) => {
    const { room, boss } = await newsroom();
    expect((await boss().types(room, '/subscribe', typed)).text).toContain(next);
  });

  it('suggests times and zones while they are typed', async () => {
    const { room, boss } = await newsroom();
    const values = async (typed: Readonly<Record<string, string>>, option: string) =>
      (await boss().completes(room, '/subscribe', typed, option)).map(({ value }) => value);
    expect(await values({ zone: 'ky' }, 'zone')).toContain('Europe/Kyiv');
    expect(await values({ zone: 'europe/k' }, 'zone')).toEqual(expect.arrayContaining(['Europe/Kyiv']));
    expect(await values({ when: 'dai' }, 'when')).toEqual(['daily 08:00', 'daily 18:00']);
    expect((await values({ when: '' }, 'when')).length).toBeGreaterThan(3);
    expect(await values({ town: 'port' }, 'town')).toEqual(['Port Vesper']);
    expect(await values({ cron: '0 9' }, 'cron')).toEqual(['0 9 1 * *']);
    expect(await values({ quiet: '2' }, 'quiet')).toEqual(['22-07', '23-08']);
  });

  it('is for those who manage the server; listing is for all', async () => {
    const { digests, room, boss, ann } = await newsroom();
    expect(() => ann.starts(room, '/subscribe', { when: 'daily 08:00' })).toThrow('permissions are missing');
    await boss().types(room, '/subscribe', { when: 'daily 08:00' });
    const list = await ann.types(room, '/subscriptions');
    const id = idIn(list);
    expect(list.buttons.map(({ label }) => label)).toEqual([
      button('preview', id),
      button('run', id),
      button('pause', id),
      button('remove', id),
    ]);
    for (const name of ['run', 'pause', 'remove'] as const) {
      expect((await ann.presses(list, button(name, id))).text).toContain(english.errors.mayNotSubscribe());
    }
    ann.writes(room, '/unsubscribe all', { mentionsBot: true });
    expect((await room.nextMessage()).text).toContain(english.errors.mayNotSubscribe());
    expect(await at(digests, room)).toMatchObject([{ id, state: 'active' }]);
  });

  it('in a thread and in a forum post is for these alone, and their buttons go on', async () => {
    const { digests, hall, room, boss } = await newsroom();
    const places = [hall.thread(room, 'ferries'), hall.post(hall.forum('questions'), 'a post')];
    for (const place of places) await boss().types(place, '/subscribe', { when: 'daily 08:00' });
    expect((await boss().types(room, '/subscriptions')).text).toContain('/subscribe daily 08:00');
    digests.at('2024-06-11T08:00:00Z');
    for (const place of places) {
      const digest = await place.nextMessage();
      expect(digest.text).toContain('The newest on file');
      const list = await boss().presses(digest, 'Subscriptions');
      expect(idIn(list)).not.toBe('no id');
    }
    expect(room.messages()).toHaveLength(1);
  });

  it('in direct messages posts there, and its buttons go on', async () => {
    const { digests, ann } = await newsroom();
    await ann.types(ann.dm(), '/subscribe', { when: 'daily 08:00' });
    digests.at('2024-06-11T08:00:00Z');
    const digest = await ann.dm().nextMessage();
    expect(idIn(await ann.presses(digest, 'Subscriptions'))).not.toBe('no id');
  });

  it('is refused at once where the bot may not post, naming the right', async () => {
    const { digests, discord, hall, room, boss } = await newsroom();
    const { rights } = english.discord;
    const chief = boss();
    room.denyBot('SendMessages');
    const refused = async (who: Person, place: Place) =>
      (await who.types(place, '/subscribe', { when: 'hourly' })).text;
    expect(await refused(chief, room)).toContain(english.errors.mayNotPost([rights.send]));
    const thread = hall.thread(hall.text('other'), 'mute');
    thread.channel.parent?.overwrites.push({ id: discord.bot.id, type: 1, allow: 0n, deny: 1n << 38n });
    expect(await refused(chief, thread)).toContain(english.errors.mayNotPost([rights.sendInThreads]));
    const foreign = discord.guild({ bot: false });
    foreign.welcomes(chief, ['ManageGuild']);
    chief.installs();
    const elsewhere = foreign.text('elsewhere');
    expect(await refused(chief, elsewhere)).toContain(english.errors.mayNotPost([rights.member]));
    const watched = await chief.types(elsewhere, '/watch', { name: 'Marlow' });
    expect(watched.text).toContain(rights.member);
    for (const place of [room, thread, elsewhere]) expect(await at(digests, place)).toEqual([]);
  });
});

describe('subscriptions', () => {
  it('are paused, resumed, posted now and removed by their buttons', async () => {
    const { digests, room, boss } = await newsroom();
    await boss().types(room, '/subscribe', { when: 'daily 08:00' });
    await boss().types(room, '/subscribe', { when: 'weekly mon 09:00', who: 'Quay' });
    const chief = boss();
    const list = await chief.types(room, '/subscriptions');
    const id = idIn(list);
    const paused = await chief.presses(list, button('pause', id));
    expect(paused.text).toMatch(/Paused\.[\s\S]*paused/);
    digests.at('2024-06-11T08:00:00Z');
    expect((await chief.presses(paused, button('resume', id))).text).toContain('It goes on.');
    expect((await chief.presses(list, button('run', id))).text).toContain('It is posted now.');
    expect((await room.nextMessage()).text).toContain('The newest on file');
    const rest = await chief.presses(list, button('remove', id));
    expect(rest.text).toContain('Removed.');
    expect(idIn(rest)).not.toBe(id);
    const last = await chief.types(room, '/unsubscribe', { id: idIn(rest) });
    expect(last.text).toContain(english.answers.subscriptions.heading);
    expect(await at(digests, room)).toEqual([]);
  });

  it('of many have all their buttons, page by page, troubles included', async () => {
    const { digests, discord, room, boss } = await newsroom();
    for (let minute = 0; minute < 9; minute++) {
      digests.at(`2024-06-10T09:0${minute}:00Z`);
      await boss().types(room, '/subscribe', { when: `daily 08:3${minute}` });
    }
    discord.failNext(SEND, { code: 50_008 }, 9);
    digests.at('2024-06-11T08:39:00Z');
    const { outbox } = digests.desk.archive;
    while ((await outbox.counts('discord')).failed < 9) await new Promise(setImmediate);
    const chief = boss();
    const first = await chief.types(room, '/subscriptions');
    expect(first.text).toMatch(/9 subscriptions · page 1 of 3[\s\S]*daily 08:30[\s\S]*daily 08:33/);
    expect(first.text.match(/was not sent/g)).toHaveLength(4);
    const second = await chief.presses(first, english.answers.actions.more);
    expect(second.message.id).toBe(first.message.id);
    expect(second.text).toMatch(/page 2 of 3[\s\S]*daily 08:34[\s\S]*daily 08:37/);
    // Back and on, and five for each.
    expect(second.buttons).toHaveLength(2 + 4 * 5);
    const paused = await chief.presses(second, button('pause', idIn(second)));
    expect(paused.text).toMatch(/page 2 of 3[\s\S]*Paused\.[\s\S]*daily 08:34/);
    expect(paused.buttons).toHaveLength(2 + 4 * 5 - 1);
    const resent = await chief.presses(second, button('resend', idIn(second)));
    expect(resent.text).toContain('It is sent once more.');
    expect((await room.nextMessage()).text).toContain('The newest on file');
  });

  it('speak the language of the channel, their digests as well', async () => {
    const { digests, room, boss } = await newsroom();
    await boss().types(room, '/subscribe', { when: 'daily 08:00' });
    await boss().types(room, '/settings', { language: 'uk', timezone: 'Europe/Kyiv' });
    digests.at('2024-06-11T05:00:00Z');
    const digest = await room.nextMessage();
    expect(digest.text).toContain(ukrainian.answers.digest.heading.newest);
    expect(digest.buttons.map(({ label }) => label)).toContain(ukrainian.answers.subscriptions.heading);
  });
});

describe('watching', () => {
  it('posts what comes in, gathered, and ends with /unwatch', async () => {
    const { digests, room, boss } = await newsroom();
    expect((await boss().types(room, '/watch', { name: 'Marlow' })).text).toContain('Watching');
    await digests.comesIn('the lighthouse is lit');
    await digests.comesIn('the nets are dry');
    digests.at('2024-06-10T09:01:00Z');
    const { text } = await room.nextMessage();
    expect(text).toContain('the lighthouse is lit');
    expect(text).toContain('the nets are dry');
    expect((await boss().types(room, '/unwatch', { name: 'Marlow' })).text).toContain('Removed.');
    expect((await boss().completes(room, '/watch', { name: 'port' }, 'name')).map(({ value }) => value)).toContain(
      'Port Vesper',
    );
  });
});

describe('what is for the asker alone', () => {
  it('is seen by nobody else, what goes on from it included', async () => {
    const { digests, room, boss, ann } = await newsroom();
    for (let count = 0; count < 30; count++) await digests.comesIn(`pier ${count} is closed`);
    const digest = await ann.types(room, '/digest', { who: 'Marlow' });
    expect(digest.text).toMatch(/The newest on file[\s\S]*Only: by or naming Ada Marlow/);
    expect(digest.ephemeral).toBe(true);
    const [follow] = digest.buttons;
    expect((await ann.presses(digest, follow?.label ?? '')).ephemeral).toBe(true);
    const subscribed = await boss().types(room, '/subscribe', { when: 'daily 08:00', who: 'Quay' });
    const preview = await ann.presses(subscribed, button('preview', idIn(subscribed)));
    expect([preview.ephemeral, preview.text]).toEqual([true, expect.stringContaining('by or naming Ines Quay')]);
    expect((await ann.types(room, '/subscriptions', { preview: idIn(subscribed) })).ephemeral).toBe(true);
    expect(room.messages().map(({ message }) => message.id)).toEqual([subscribed.message.id]);
  });

  it('is so as well when it takes long, and Discord must be told to wait', async () => {
    const gate = Promise.withResolvers<void>();
    const slowed = ({ archive }: Desk): Partial<Desk> => ({
      archive: {
        ...archive,
        news: async (...asked) => {
          await gate.promise;
          return archive.news(...asked);
        },
      },
    });
    const { discord, room, boss, ann } = await newsroom(slowed);
    const subscribed = await boss().types(room, '/subscribe', { when: 'daily 08:00', who: 'Quay' });
    const typed = ann.starts(room, '/digest');
    const pressed = ann.startsPress(subscribed, button('preview', idIn(subscribed)));
    await discord.until(() => typed.acknowledged !== undefined && pressed.acknowledged !== undefined);
    gate.resolve();
    expect((await ann.sees(typed)).ephemeral).toBe(true);
    await discord.until(() => pressed.followUps.length > 0);
    expect(pressed.original?.deleted).toBe(true);
    expect(pressed.followUps[0]?.onlyFor?.name).toBe('Ann');
    expect(room.messages()).toHaveLength(1);
  });

  it('comes by direct message when it was asked in a message, if the asker takes any', async () => {
    const { room, ann } = await newsroom();
    ann.writes(room, '/digest', { mentionsBot: true });
    expect((await ann.dm().nextMessage()).text).toContain('The newest on file');
    ann.closesDms();
    ann.writes(room, '/digest', { mentionsBot: true });
    expect((await room.nextMessage()).text).toContain(english.discord.alone);
  });
});

describe('where something goes wrong', () => {
  const state = async (digests: Digests, room: Place) => (await at(digests, room))[0]?.state;

  async function suspended(shut: (news: Awaited<ReturnType<typeof newsroom>>) => void) {
    const news = await newsroom();
    const { digests, room, boss } = news;
    await boss().types(room, '/subscribe', { when: 'daily 08:00' });
    shut(news);
    digests.at('2024-06-11T08:00:00Z');
    while ((await state(digests, room)) !== 'suspended') await new Promise(setImmediate);
    return news;
  }

  it('a server that removes the bot is suspended, and goes on when it is invited again', async () => {
    const { digests, hall, room } = await suspended(({ hall: server }) => server.removesBot());
    expect(await at(digests, room)).toMatchObject([{ reason: expect.stringMatching(/^50001 /) }]);
    hall.invitesBot();
    const after = [await room.nextMessage(), await room.nextMessage()].map(({ text }) => text);
    expect(after).toContainEqual(expect.stringContaining('The newest on file'));
    expect(await state(digests, room)).toBe('active');
  });

  it('what was let in while the bot was away goes on when it is back', async () => {
    const { digests, bot, discord, hall, room } = await suspended(({ hall: server }) => server.removesBot());
    await bot.stop();
    hall.invitesBot();
    await runBot(digests.desk, discord);
    expect((await room.nextMessage()).text).toContain('The newest on file');
    expect(await state(digests, room)).toBe('active');
  });

  it('a reader who closes their direct messages is let alone until they write', async () => {
    const { digests, ann } = await newsroom();
    await ann.types(ann.dm(), '/subscribe', { when: 'daily 08:00' });
    ann.closesDms();
    digests.at('2024-06-11T08:00:00Z');
    while ((await state(digests, ann.dm())) !== 'suspended') await new Promise(setImmediate);
    ann.user.closedDms = false;
    await ann.types(ann.dm(), '/about');
    expect((await ann.dm().nextMessage()).text).toContain('The newest on file');
  });

  it('a channel that takes its right away is suspended, and goes on when it gives it back', async () => {
    const { digests, room, boss } = await suspended(({ room: channel }) => channel.denyBot('SendMessages'));
    expect(await at(digests, room)).toMatchObject([{ reason: expect.stringMatching(/^50013 /) }]);
    const list = await boss().types(room, '/subscriptions');
    expect(list.text).toContain('suspended: 50013');
    room.channel.overwrites.length = 0;
    room.denyBot();
    expect((await room.nextMessage()).text).toContain('The newest on file');
    expect(await state(digests, room)).toBe('active');
  });

  it('a channel that is gone is kept, suspended', async () => {
    const { digests, room } = await suspended(({ room: channel }) => channel.vanish());
    expect(await at(digests, room)).toMatchObject([{ reason: expect.stringMatching(/^10003 /) }]);
  });

  it('being told to wait is heeded, and counts against nothing', async () => {
    const { digests, discord, room, boss } = await newsroom();
    await boss().types(room, '/subscribe', { when: 'daily 08:00' });
    discord.failNext(SEND, { retryAfter: 47 });
    digests.at('2024-06-11T08:00:00Z');
    expect((await room.nextMessage()).text).toContain('The newest on file');
    expect(digests.desk.now().epochMilliseconds - Date.UTC(2024, 5, 11, 8)).toBeGreaterThanOrEqual(47_000);
  });

  it.each(['502', '502 after', 'dropped after'] as const)('after a %s it is there once', async (fault) => {
    const { digests, discord, room, boss } = await newsroom();
    await boss().types(room, '/subscribe', { when: 'daily 08:00' });
    discord.failNext(SEND, fault);
    digests.at('2024-06-11T08:00:00Z');
    expect((await room.nextMessage()).text).toContain('The newest on file');
    while ((await digests.desk.archive.outbox.counts('discord')).sent === 0) await new Promise(setImmediate);
    expect(room.messages()).toHaveLength(2);
  });
});
