import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/wording/wording.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { type OpenBot, openBot, read, somebody } from './open-bot.ts';

const desk = sharedHarbourDesk();
const english = wordingIn('en');
const toUkrainian = english.answers.settings.choose('Українська (Ukrainian)');

async function inGroup() {
  const bot = await openBot(await desk());
  const ann = somebody(bot);
  const group = bot.server.supergroup({ title: 'Desk' }).has(ann);
  group.addsBot(ann);
  const welcome = await group.nextMessage();
  return { bot, ann, group, welcome };
}

/** What the group saw when the bot had answered everything so far. */
async function sentAfterAll(bot: OpenBot, group: Awaited<ReturnType<typeof inGroup>>['group']) {
  const last = somebody(bot);
  group.has(last);
  const asked = last.writes(group, '/about');
  await bot.server.until(() => group.sent.some(({ replyTo }) => replyTo === asked.id), 'answer to the last question');
  return group.sent.slice(1, -1);
}

describe('In a group', () => {
  it('says hello when it is added', async () => {
    const { welcome } = await inGroup();
    expect(welcome.text).toContain('The ferry dispute');
    expect(welcome.buttons).toEqual([['/who Marlow']]);
  });

  it('answers commands with or without its name, in reply to the question', async () => {
    const { ann, group } = await inGroup();
    const asked = ann.writes(group, '/who@Sitrep_Test_Bot Marlow');
    const answer = await group.nextMessage();
    expect([answer.text.slice(0, 10), answer.replyTo]).toEqual(['Ada Marlow', asked.id]);
    ann.writes(group, '/WHO Quay');
    expect((await group.nextMessage()).text).toMatch(/^Ines Quay/);
  });

  it('passes over what is not meant for it', async () => {
    const { bot, ann, group } = await inGroup();
    group.makesBot({ status: 'administrator' }, ann);
    const ben = somebody(bot);
    group.has(ben);
    ann.writes(group, 'what did Quay say?');
    ann.writes(group, '/who@other_bot Marlow');
    ann.writes(group, '/roll 20');
    ann.writes(group, 'ask @other_bot about Marlow');
    const chatter = ann.writes(group, 'Good morning');
    ben.writes(group, 'what did Marlow say?', { replyTo: chatter });
    expect(await sentAfterAll(bot, group)).toEqual([]);
  });

  it('answers a mention of it and a reply to what it said', async () => {
    const { ann, group, welcome } = await inGroup();
    ann.writes(group, 'What did Quay say, @sitrep_test_bot ?');
    expect((await group.nextMessage()).text).toMatch(/^Ines Quay/);
    ann.writes(group, '@sitrep_test_bot /who Marlow');
    const marlow = await group.nextMessage();
    expect(marlow.text).toMatch(/^Ada Marlow/);
    ann.writes(group, 'latest on Port Vesper', { replyTo: welcome });
    expect((await group.nextMessage()).text).toMatch(/^Port Vesper/);
    ann.writes(group, '@sitrep_test_bot');
    expect((await group.nextMessage()).text).toContain('The ferry dispute');
  });

  it('is silent about messages shared through it', async () => {
    const { bot, ann, group } = await inGroup();
    group.makesBot({ status: 'administrator' }, ann);
    const { results } = await ann.asksInline('Marlow');
    const [first] = results;
    if (first) ann.shares(first, group);
    if (first) ann.shares(first, ann.chat);
    expect(await sentAfterAll(bot, group)).toEqual([]);
    expect(ann.chat.sent).toEqual([]);
  });

  it('keeps to the topic it is asked in', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    const forum = bot.server.supergroup({ title: 'Forum', forum: true }).has(ann);
    forum.addsBot(ann);
    await forum.nextMessage();
    const topic = forum.opensTopic('Ferries', ann);
    ann.writes(forum, '/timeline', { thread: topic });
    const message = await forum.nextMessage();
    expect(message.threadId).toBe(topic);
    await ann.presses(message, 'Next page');
    expect((await forum.nextEdit()).text).toContain('page 2 of 2');
    ann.writes(forum, '/about');
    expect((await forum.nextMessage()).threadId).toBeUndefined();
  });

  it('lets only those who manage the group change its settings', async () => {
    const { bot, ann, group } = await inGroup();
    const chief = somebody(bot);
    group.has(chief, { status: 'creator' });
    ann.writes(group, '/settings');
    const settings = await group.nextMessage();
    await ann.presses(settings, toUkrainian);
    expect(read(await group.nextMessage())).toContain(english.errors.mayNotManage());
    await chief.presses(settings, toUkrainian);
    expect((await group.nextMessage()).text).toContain('Українська');
    ann.writes(group, '/who Marlow');
    expect((await group.nextMessage()).text).toContain(wordingIn('uk').telegram.context);
    // Whoever manages it is asked once a minute.
    expect(bot.server.calls('getChatMember')).toHaveLength(2);
    group.writesAnonymously('/settings language:en');
    expect(read(await group.nextMessage())).toContain('Changed.');
  });

  it('follows a group that becomes a supergroup, with its settings and its buttons', async () => {
    const bot = await openBot(await desk());
    const chief = somebody(bot);
    const group = bot.server.group({ title: 'Small' }).has(chief, { status: 'creator' });
    group.addsBot(chief);
    await group.nextMessage();
    chief.writes(group, '/settings language:uk');
    await group.nextMessage();
    chief.writes(group, '/timeline');
    const timeline = await group.nextMessage();
    const supergroup = group.migrates(chief);
    chief.writes(supergroup, '/who Marlow');
    expect((await supergroup.nextMessage()).text).toContain(wordingIn('uk').telegram.context);
    const [[button] = []] = timeline.message.reply_markup?.inline_keyboard ?? [];
    const payload = button && 'callback_data' in button ? button.callback_data : '';
    await chief.sendsCallback(
      { ...timeline, chatId: supergroup.id, message: { ...timeline.message, chat: supergroup.room.chat } },
      payload,
    );
    expect((await supergroup.nextMessage()).text).toContain(wordingIn('uk').answers.page(2, 2));
  });

  it('sends the answer after a group that has just moved', async () => {
    const bot = await openBot(await desk());
    const chief = somebody(bot);
    const group = bot.server.group({ title: 'Small' }).has(chief, { status: 'creator' });
    group.addsBot(chief);
    await group.nextMessage();
    chief.writes(group, '/settings language:uk');
    await group.nextMessage();
    // The question was asked before the group moved, and is answered after.
    bot.server.failNext('getUpdates', { kind: 'status', code: 502, when: 'before' });
    chief.writes(group, '/who Marlow');
    const supergroup = bot.server.world.addRoom({
      id: group.id - 1_000_000_000_000,
      type: 'supergroup',
      title: 'Small',
    });
    for (const [id, standing] of group.room.standings) supergroup.setStanding(id, standing);
    group.room.migratedTo = supergroup.chat.id;
    await bot.server.until(() => supergroup.happenings.length > 0, 'answer in the supergroup');
    expect(bot.faults).toEqual([]);
    expect(
      await (await desk()).archive.state.read(`telegram:${supergroup.chat.id}/settings`, (await desk()).now()),
    ).toContain('uk');
  });
});

describe('In a channel', () => {
  it('takes commands for its own, and changes its settings', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    const channel = bot.server.channel({ title: 'News' }).has(ann, { status: 'creator' });
    channel.addsBot(ann);
    await channel.nextMessage();
    channel.posts('Good morning, readers');
    channel.posts('/who Marlow');
    expect((await channel.nextMessage()).text).toMatch(/^Ada Marlow/);
    channel.posts('/settings language:uk');
    expect((await channel.nextMessage()).text).toContain('Українська');
    channel.posts('/who Marlow');
    expect((await channel.nextMessage()).text).toContain(wordingIn('uk').telegram.context);
    expect(channel.sent).toHaveLength(4);
  });

  it('is no fault where it may not post', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    const channel = bot.server.channel({ title: 'Mute' }).has(ann, { status: 'creator' });
    channel.addsBot(ann, { can_post_messages: false });
    channel.posts('/who Marlow');
    await bot.server.until(() => bot.server.calls('sendMessage').filter(({ settledAt }) => settledAt).length === 2);
    expect(bot.faults).toEqual([]);
  });
});
