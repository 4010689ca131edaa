import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/wording/wording.ts';
import { type Digests, openDigests } from '../../support/digests.ts';
import type { SeenMessage } from '../../support/telegram/seen-message.ts';
import { openBot, read, somebody } from './open-bot.ts';

const [english, ukrainian] = [wordingIn('en'), wordingIn('uk')];

/** The bot with its digests, and a group with somebody who manages it. */
async function inGroup(kind: 'group' | 'supergroup' | 'forum' = 'supergroup') {
  const digests = await openDigests();
  const bot = await openBot(digests.desk);
  digests.run(bot.sender);
  const { server } = bot;
  const [chief, ann] = [somebody(bot), somebody(bot)];
  const group = kind === 'group' ? server.group({ title: 'Desk' }) : server.supergroup({ forum: kind === 'forum' });
  group.has(chief, { status: 'creator' }).has(ann);
  group.addsBot(chief);
  await group.nextMessage();
  /** One who manages the group asks: another each time, for nobody may ask much at once. */
  const asks = async (line: string, writing = {}) => {
    const boss = somebody(bot);
    group.has(boss, { status: 'administrator' });
    boss.writes(group, line, writing);
    return group.nextMessage();
  };
  return { digests, bot, server, chief, ann, group, asks };
}

const idIn = ({ text }: SeenMessage) => /#([0-9a-z]{7})/.exec(text.replaceAll('\u2060', ''))?.[1] ?? 'no id';
const button = (name: 'preview' | 'pause' | 'resume' | 'run' | 'remove' | 'resend', id: string) =>
  english.answers.subscriptions.actions[name](`#${id}`);
const subscriptionsOf = ({ desk }: Digests, address: string) =>
  desk.archive.outbox.subscriptionsAt(`telegram:${address}`);

describe('subscribing', () => {
  it('takes every option, tells the next three times in its own zone, and posts in time', async () => {
    const { digests, server, group, asks } = await inGroup();
    const done = await asks(
      '/subscribe daily 08:00 Europe/Kyiv who:Marlow town:"Port Vesper" mode:recap quiet:22-07 silent:yes',
    );
    const said = read(done);
    for (const part of [
      'Subscribed',
      'daily 08:00, Europe/Kyiv',
      'quiet 22-07',
      'without a sound',
      'the last day or week',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).toContain('by or naming Ada Marlow · about Port Vesper');
    expect(said).toMatch(/11 Jun 2024 08:00, Europe\/Kyiv · 12 Jun 2024 08:00, Europe\/Kyiv · 13 Jun 2024 08:00/);
    digests.at('2024-06-11T05:00:00Z');
    const posted = await group.nextMessage();
    expect(read(posted)).toContain('Recap of 10 Jun 2024');
    expect(server.calls('sendMessage').at(-1)?.params).toMatchObject({ disable_notification: true });
    expect(posted.buttons.flat()).toContain('Subscriptions');
  });

  it.each([
    ['/subscribe weekly mon 09:00', 'weekly mon 09:00, UTC', '17 Jun 2024 09:00, UTC'],
    ['/subscribe hourly', 'hourly, UTC', '10 Jun 2024 10:00, UTC · 10 Jun 2024 11:00, UTC'],
    ['/subscribe every 6h', 'every 6h, UTC', '10 Jun 2024 12:00, UTC · 10 Jun 2024 18:00, UTC'],
    ['/subscribe cron:"0 8 * * 1-5" plan:"Ferry Plan"', 'cron 0 8 * * 1-5, UTC', '11 Jun 2024 08:00, UTC'],
  ])('%s', async (line, when, next) => {
    const { asks } = await inGroup();
    const said = read(await asks(line));
    expect(said).toContain(when);
    expect(said).toContain(next);
  });

  it('goes by the zone of the chat, and follows it', async () => {
    const { digests, group, asks } = await inGroup();
    await asks('/settings timezone:America/New_York');
    expect(read(await asks('/subscribe daily 08:00'))).toContain('10 Jun 2024 08:00, America/New_York');
    await asks('/settings timezone:Europe/Kyiv');
    expect(read(await asks('/subscriptions'))).toContain('11 Jun 2024 08:00, Europe/Kyiv');
    digests.at('2024-06-11T05:00:00Z');
    expect(read(await group.nextMessage())).toContain('11 Jun 2024 08:00, Europe/Kyiv');
  });

  it('is for those who manage the chat; listing is for all', async () => {
    const { digests, ann, group, asks } = await inGroup();
    ann.writes(group, '/subscribe daily 08:00');
    expect(read(await group.nextMessage())).toContain(english.errors.mayNotSubscribe());
    await asks('/subscribe daily 08:00');
    ann.writes(group, '/subscriptions');
    const list = await group.nextMessage();
    const id = idIn(list);
    expect(list.buttons.flat()).toEqual([
      button('preview', id),
      button('run', id),
      button('pause', id),
      button('remove', id),
    ]);
    for (const name of ['run', 'pause', 'remove'] as const) {
      await ann.presses(list, button(name, id));
      expect(read(await group.nextMessage())).toContain(english.errors.mayNotSubscribe());
    }
    ann.writes(group, `/unsubscribe ${id}`);
    expect(read(await group.nextMessage())).toContain(english.errors.mayNotSubscribe());
    expect(await subscriptionsOf(digests, String(group.id))).toMatchObject([{ id, state: 'active' }]);
  });

  it('in a channel is a post of it, and so are its digests', async () => {
    const { digests, bot, server, chief } = await inGroup();
    const channel = server.channel({ title: 'News' }).has(chief, { status: 'creator' });
    channel.addsBot(chief);
    await channel.nextMessage();
    channel.posts('/subscribe daily 08:00');
    expect(read(await channel.nextMessage())).toContain('Subscribed');
    digests.at('2024-06-11T08:00:00Z');
    const digest = await channel.nextMessage();
    expect(read(digest)).toContain('The newest on file');
    // Whoever reads the channel can press its buttons.
    const reader = somebody(bot);
    await chief.presses(digest, 'Subscriptions');
    const list = await channel.nextMessage();
    const id = idIn(list);
    await reader.presses(list, button('remove', id));
    expect(read(await channel.nextMessage())).toContain(english.errors.mayNotSubscribe());
    await chief.presses(list, button('remove', id));
    expect(read(await channel.nextMessage())).toContain('Removed.');
  });

  it('is refused where the bot may not post: nothing is kept for a channel that takes none', async () => {
    const { digests, bot, server, chief } = await inGroup();
    const channel = server.channel({ title: 'Mute' }).has(chief, { status: 'creator' });
    channel.addsBot(chief, { can_post_messages: false });
    channel.posts('/subscribe daily 08:00');
    await bot.server.until(() => server.calls('sendMessage').filter(({ settledAt }) => settledAt).length >= 3);
    const refusal = server.calls('sendMessage').at(-1)?.params;
    expect(JSON.stringify(refusal)).toContain(english.telegram.rights.post);
    expect(await subscriptionsOf(digests, String(channel.id))).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  it('in a topic posts into the topic, and elsewhere it is not listed', async () => {
    const { digests, chief, group, asks } = await inGroup('forum');
    const topic = group.opensTopic('Ferries', chief);
    expect((await asks('/subscribe daily 08:00', { thread: topic })).threadId).toBe(topic);
    expect(read(await asks('/subscriptions'))).toContain(english.answers.subscriptions.none);
    digests.at('2024-06-11T08:00:00Z');
    const digest = await group.nextMessage();
    expect([digest.threadId, read(digest)]).toEqual([topic, expect.stringContaining('The newest on file')]);
    await chief.presses(digest, 'Subscriptions');
    expect(idIn(await group.nextMessage())).not.toBe('no id');
  });
});

describe('subscriptions', () => {
  it('are paused, resumed, posted now and removed by their buttons', async () => {
    const { digests, chief, group, asks } = await inGroup();
    await asks('/subscribe daily 08:00');
    await asks('/subscribe weekly mon 09:00 who:Quay');
    const list = await asks('/subscriptions');
    const id = idIn(list);
    await chief.presses(list, button('pause', id));
    const paused = await group.nextMessage();
    expect(read(paused)).toMatch(/Paused\.[\s\S]*paused/);
    digests.at('2024-06-11T08:00:00Z');
    await chief.presses(paused, button('resume', id));
    expect(read(await group.nextMessage())).toContain('It goes on.');
    await chief.presses(list, button('run', id));
    const both = [await group.nextMessage(), await group.nextMessage()].map(read);
    expect(both).toContainEqual(expect.stringContaining('It is posted now.'));
    expect(both).toContainEqual(expect.stringContaining('The newest on file'));
    await chief.presses(list, button('remove', id));
    const rest = await group.nextMessage();
    expect(read(rest)).toContain('Removed.');
    expect(idIn(rest)).not.toBe(id);
    expect(read(await asks(`/subscriptions run:${id}`))).toContain(english.errors.unknownSubscription(id));
    expect(read(await asks('/unsubscribe all'))).toContain(english.answers.subscriptions.none);
  });

  it('that are paused are not posted now, and are active again when subscribed to anew', async () => {
    const { asks } = await inGroup();
    await asks('/subscribe daily 08:00');
    const id = idIn(await asks('/subscriptions'));
    await asks(`/subscriptions pause:${id}`);
    expect(read(await asks(`/subscriptions run:${id}`))).toContain(english.errors.subscriptionStands(id));
    const again = read(await asks('/subscribe daily 08:00'));
    expect(again).toContain(`#${id}`);
    expect(again).not.toContain('paused');
  });

  it('of many are shown page by page', async () => {
    const { digests, chief, group, asks } = await inGroup();
    for (let hour = 0; hour < 6; hour++) {
      digests.at(`2024-06-10T09:0${hour}:00Z`);
      await asks(`/subscribe daily 0${hour}:30`);
    }
    const first = await asks('/subscriptions');
    expect(read(first)).toMatch(/6 subscriptions · page 1 of 2[\s\S]*daily 00:30[\s\S]*daily 03:30/);
    expect(read(first)).not.toContain('daily 04:30');
    await chief.presses(first, english.answers.actions.more);
    const second = await group.nextEdit();
    expect(read(second)).toMatch(/page 2 of 2[\s\S]*daily 04:30[\s\S]*daily 05:30/);
    await chief.presses(second, button('pause', idIn(second)));
    expect(read(await group.nextMessage())).toMatch(/page 2 of 2[\s\S]*Paused\.[\s\S]*daily 04:30/);
    expect(first.buttons.flat()).not.toContain(english.answers.actions.back);
    expect(second.buttons.flat()).toContain(english.answers.actions.back);
  });

  it('speak the language of the chat, their digests as well', async () => {
    const { digests, group, asks } = await inGroup();
    await asks('/subscribe daily 08:00');
    await asks('/settings language:uk');
    digests.at('2024-06-11T08:00:00Z');
    const digest = await group.nextMessage();
    expect(read(digest)).toContain(ukrainian.answers.digest.heading.newest);
    expect(digest.buttons.flat()).toContain(ukrainian.answers.subscriptions.heading);
  });
});

describe('watching', () => {
  it('posts what comes in, gathered, and ends with /unwatch', async () => {
    const { digests, group, asks } = await inGroup();
    expect(read(await asks('/watch Marlow'))).toContain('Watching');
    await digests.comesIn('the lighthouse is lit');
    await digests.comesIn('the nets are dry');
    digests.at('2024-06-10T09:01:00Z');
    const news = read(await group.nextMessage());
    expect(news).toContain('the lighthouse is lit');
    expect(news).toContain('the nets are dry');
    expect(read(await asks('/unwatch Marlow'))).toContain('Removed.');
    await digests.comesIn('the tide is in');
    digests.at('2024-06-10T09:02:00Z');
    expect(read(await asks('/subscriptions'))).toContain(english.answers.subscriptions.none);
  });
});

describe('what is for the asker alone', () => {
  it('goes to their own chat, and nothing of it is seen in the group', async () => {
    const { digests, server, ann, group, asks } = await inGroup();
    for (let count = 0; count < 30; count++) await digests.comesIn(`pier ${count} is closed`);
    ann.says('/about');
    await ann.chat.nextMessage();
    const before = group.sent.length;
    ann.writes(group, '/digest who:Marlow');
    const digest = await ann.chat.nextMessage();
    expect(read(digest)).toMatch(/The newest on file[\s\S]*Only: by or naming Ada Marlow/);
    // Its buttons are pressed there.
    const [follow = ''] = digest.buttons.flat();
    await ann.presses(digest, follow);
    await ann.chat.nextMessage();
    const subscribed = await asks('/subscribe daily 08:00 who:Quay');
    await ann.presses(subscribed, button('preview', idIn(subscribed)));
    expect(read(await ann.chat.nextMessage())).toContain('Only: by or naming Ines Quay');
    expect(group.sent).toHaveLength(before + 1);
    expect(server.calls('answerCallbackQuery')).toHaveLength(2);
  });

  it('is a link to that chat where the bot may not write there yet, which then answers', async () => {
    const { ann, group, asks } = await inGroup();
    ann.writes(group, '/digest');
    const line = await group.nextMessage();
    expect(read(line)).toContain(english.telegram.alone.say);
    expect(line.entities).toMatchObject([{ type: 'text_link', url: 'https://t.me/sitrep_test_bot?start=digest' }]);
    ann.says('/start digest');
    expect(read(await ann.chat.nextMessage())).toContain('The newest on file');
    expect(line.buttons).toEqual([]);
    await asks('/about');
  });

  it('of a button opens that chat, which then shows the preview', async () => {
    const { ann, group, asks } = await inGroup();
    const subscribed = await asks('/subscribe daily 08:00 who:Quay');
    const id = idIn(subscribed);
    const before = group.sent.length;
    const answer = await ann.presses(subscribed, button('preview', id));
    expect(answer.url).toBe(`https://t.me/sitrep_test_bot?start=subscriptions_preview_${id}`);
    ann.says(`/start subscriptions_preview_${id}`);
    expect(read(await ann.chat.nextMessage())).toContain('Only: by or naming Ines Quay');
    expect(group.sent).toHaveLength(before);
  });

  it('asked by a channel or in the name of a group is a line, for nobody is known', async () => {
    const { group } = await inGroup();
    group.writesAnonymously('/digest who:Marlow');
    const line = await group.nextMessage();
    expect(line.entities).toMatchObject([{ type: 'text_link', url: 'https://t.me/sitrep_test_bot?start=start' }]);
  });
});

describe('where something goes wrong', () => {
  const kicked = 'bot was kicked from the supergroup chat';

  it('a group that shuts the bot out is suspended, and goes on when it is let in again', async () => {
    const { digests, chief, group, asks } = await inGroup();
    await asks('/subscribe daily 08:00');
    group.kicksBot(chief);
    digests.at('2024-06-11T08:00:00Z');
    const suspended = async () => (await subscriptionsOf(digests, String(group.id)))[0]?.state === 'suspended';
    while (!(await suspended())) await new Promise(setImmediate);
    expect(await subscriptionsOf(digests, String(group.id))).toMatchObject([{ reason: `Forbidden: ${kicked}` }]);
    group.addsBot(chief);
    const after = [await group.nextMessage(), await group.nextMessage()].map(read);
    expect(after).toContainEqual(expect.stringContaining('The ferry dispute'));
    expect(after).toContainEqual(expect.stringContaining('The newest on file'));
    expect(await subscriptionsOf(digests, String(group.id))).toMatchObject([{ state: 'active', reason: null }]);
  });

  it.each([
    ['chat not found', { kind: 'refused', description: 'chat not found' } as const],
    ['not a member', { kind: 'forbidden', why: 'bot is not a member of the supergroup chat' } as const],
    ['no rights', { kind: 'refused', description: 'not enough rights to send text messages to the chat' } as const],
  ])('%s: suspended, kept, and resumed by its button, with what was on its way', async (_, fault) => {
    const { digests, server, chief, group, asks } = await inGroup();
    await asks('/subscribe daily 08:00');
    server.failNext('sendMessage', fault);
    digests.at('2024-06-11T08:00:00Z');
    const state = async () => (await subscriptionsOf(digests, String(group.id)))[0]?.state;
    while ((await state()) !== 'suspended') await new Promise(setImmediate);
    const list = await asks('/subscriptions');
    expect(read(list)).toContain('suspended: ');
    await chief.presses(list, button('resume', idIn(list)));
    const both = [await group.nextMessage(), await group.nextMessage()].map(read);
    expect(both).toContainEqual(expect.stringContaining('It goes on.'));
    expect(both).toContainEqual(expect.stringContaining('The newest on file'));
  });

  it('a reader who blocks the bot is let alone until they come back', async () => {
    const { digests, ann } = await inGroup();
    ann.says('/subscribe daily 08:00');
    await ann.chat.nextMessage();
    ann.blocksBot();
    digests.at('2024-06-11T08:00:00Z');
    const state = async () => (await subscriptionsOf(digests, String(ann.user.id)))[0]?.state;
    while ((await state()) !== 'suspended') await new Promise(setImmediate);
    ann.unblocksBot();
    expect(read(await ann.chat.nextMessage())).toContain('The newest on file');
    expect(await state()).toBe('active');
  });

  it('a group that becomes a supergroup is followed by what is on its way', async () => {
    const { digests, bot, server, chief, group, asks } = await inGroup('group');
    await asks('/subscribe daily 08:00');
    // It moves without a word: the digest itself learns of it.
    const supergroup = server.world.addRoom({ id: group.id - 1_000_000_000_000, type: 'supergroup', title: 'Desk' });
    for (const [id, standing] of group.room.standings) supergroup.setStanding(id, standing);
    group.room.migratedTo = supergroup.chat.id;
    digests.at('2024-06-11T08:00:00Z');
    await server.until(() => supergroup.happenings.length > 0, 'digest in the supergroup');
    expect(await subscriptionsOf(digests, String(group.id))).toEqual([]);
    expect(await subscriptionsOf(digests, String(supergroup.chat.id))).toMatchObject([{ state: 'active' }]);
    expect(bot.faults).toEqual([]);
    expect(chief.chat.sent).toEqual([]);
  });

  it('being told to wait is heeded, and counts against nothing', async () => {
    const { digests, server, group, asks } = await inGroup();
    await asks('/subscribe daily 08:00');
    server.failNext('sendMessage', { kind: 'flood', retryAfter: 47 });
    digests.at('2024-06-11T08:00:00Z');
    const digest = await group.nextMessage();
    expect(read(digest)).toContain('The newest on file');
    const waited = digests.desk.now().epochMilliseconds - Date.UTC(2024, 5, 11, 8);
    expect(waited).toBeGreaterThanOrEqual(47_000);
    expect(read(await asks('/subscriptions'))).not.toMatch(/may not have arrived|was not sent/);
  });

  it.each([
    ['a cut-off answer', { kind: 'dropped', when: 'after' } as const],
    ['a bad gateway', { kind: 'status', code: 502, when: 'before' } as const],
  ])('after %s nothing is sent again by itself, but it is told, with a button', async (_, fault) => {
    const { digests, server, chief, group, asks } = await inGroup();
    await asks('/subscribe daily 08:00');
    server.failNext('sendMessage', fault);
    digests.at('2024-06-11T08:00:00Z');
    const { outbox } = digests.desk.archive;
    while ((await outbox.counts('telegram')).unknown === 0) await new Promise(setImmediate);
    const sent = group.sent.length;
    if (fault.kind === 'dropped') await group.nextMessage();
    const list = await asks('/subscriptions');
    expect(read(list)).toContain('The digest of 11 Jun 2024 08:00, UTC may not have arrived');
    await chief.presses(list, button('resend', idIn(list)));
    const both = [await group.nextMessage(), await group.nextMessage()].map(read);
    expect(both).toContainEqual(expect.stringContaining('It is sent once more.'));
    expect(both).toContainEqual(expect.stringContaining('The newest on file'));
    expect(group.sent.length).toBe(sent + 3);
    expect(read(await asks('/subscriptions'))).not.toContain('may not have arrived');
  });
});
