import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/commands/registry.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { openBot, runBot } from './open-bot.ts';

const desk = sharedHarbourDesk();
const { chat: english } = wordingIn('en');

async function newsroom(permissions: readonly 'ManageGuild'[] = []) {
  const bot = await openBot(await desk());
  const hall = bot.discord.guild({ name: 'Newsroom' });
  return { bot, hall, room: hall.text('general'), ann: hall.member({ name: 'Ann', permissions }) };
}

describe('In a server', () => {
  it('shows each statement as a quotation, with its date, its kind and its source as a link', async () => {
    const { ann, room } = await newsroom();
    const answer = await ann.types(room, '/who', { name: 'Marlow' });
    expect(answer.text).toContain('Ada Marlow\nmayor of Oakham · 4 statements');
    const quoted = answer.parts.flatMap(({ shown: { text, styles } }) =>
      styles.filter(({ style }) => style === 'quote').map(({ start, end }) => text.slice(start, end)),
    );
    expect(quoted).toContain('“the ferry must sail again”');
    expect(answer.text).toContain('quoted · 30 May 2024');
    expect(answer.links.map(({ url }) => url)).toContain('https://tide.example/talks');
    expect(answer.pings).toEqual({ users: [], roles: [], everyone: false });
  });

  it('has a button beside each statement that shows where it stands', async () => {
    const { ann, room } = await newsroom();
    const answer = await ann.types(room, '/who', { name: 'Marlow' });
    expect(answer.text).not.toContain('/source');
    expect(answer.buttons.filter(({ label }) => label === 'Context')).toHaveLength(4);
    const context = await ann.presses(answer, 'Context');
    expect(context.text).toMatch(/^Statement \w+\n/);
    expect(context.message.id).not.toBe(answer.message.id);
  });

  it('puts contested claims side by side below a warning', async () => {
    const { ann, room } = await newsroom();
    const answer = await ann.types(room, '/town', { name: 'Port Vesper' });
    expect(answer.text).toMatch(
      /⚠️ Contested: claimed by Oakham; denied by Tern\.\nits crew holds Redhaven\n.+\n.+\n(.+\n)?its rival/,
    );
  });

  it.each(COMMANDS.map(({ name }) => name))('answers /%s', async (name) => {
    const { bot, ann, room } = await newsroom(['ManageGuild']);
    const filled = { search: { words: 'ferry' }, compare: { names: 'Marlow, Quay' }, source: { id: 'none' } };
    const answer = await ann.types(room, `/${name}`, new Map(Object.entries(filled)).get(name) ?? {});
    expect(answer.text.length).toBeGreaterThan(20);
    expect(bot.faults).toEqual([]);
  });

  it('turns pages on and back in the same message', async () => {
    const { ann, room } = await newsroom();
    const first = await ann.types(room, '/timeline');
    const before = first.text;
    const second = await ann.presses(first, 'Next page');
    expect(second.message.id).toBe(first.message.id);
    expect(second.text).toContain('page 2 of');
    expect((await ann.presses(second, 'Previous page')).text).toBe(before);
    expect(room.messages()).toHaveLength(1);
  });

  it('goes on where it was after a restart', async () => {
    const { bot, ann, room } = await newsroom();
    const first = await ann.types(room, '/timeline');
    await bot.stop();
    await runBot(await desk(), bot.discord);
    expect((await ann.presses(first, 'Next page')).text).toContain('page 2 of');
  });

  it('asks what belongs to an answer with a button', async () => {
    const { ann, room } = await newsroom();
    const answer = await ann.types(room, '/who', { name: 'Marlow' });
    expect((await ann.presses(answer, 'Only quotes')).text).toContain('Only: quotes.');
    expect((await ann.presses(answer, 'What others say about Ada Marlow')).text).toContain('About Ada Marlow');
  });

  it('offers the right spelling as a button', async () => {
    const { ann, room } = await newsroom();
    const lost = await ann.types(room, '/who', { name: 'Mirlew' });
    expect(lost.text).toContain('Nobody called "Mirlew" is known here.');
    const [{ label } = { label: '' }] = lost.buttons;
    expect((await ann.presses(lost, label)).text).toContain('Ada Marlow');
  });

  it('says of an old button that it is old, to the one who pressed it', async () => {
    const old = await desk();
    const { bot, ann, room } = await newsroom();
    const answer = await ann.types(room, '/timeline');
    await bot.stop();
    await runBot({ ...old, now: () => Temporal.Instant.from('2024-07-10T09:00:00Z') }, bot.discord);
    const told = await ann.presses(answer, 'Next page');
    expect(told).toMatchObject({ text: english.expired, ephemeral: true });
  });

  it('lets the buttons of one chat do nothing in another', async () => {
    const { bot, hall, ann, room } = await newsroom();
    const other = hall.text('other');
    const mine = await ann.types(room, '/timeline');
    const theirs = await ann.types(other, '/about');
    // As if the message had been forwarded: the same buttons, another channel.
    theirs.message.components = mine.message.components;
    const told = await ann.presses(theirs, 'Next page');
    expect(told).toMatchObject({ text: english.expired, ephemeral: true });
    expect(bot.faults).toEqual([]);
  });

  it('keeps the settings of threads and forum posts with their channel', async () => {
    const { hall, room, ann } = await newsroom(['ManageGuild']);
    await ann.types(room, '/settings', { language: 'uk' });
    const { who } = { who: 'Marlow' };
    const inThread = await ann.types(hall.thread(room, 'the ferry'), '/who', { name: who });
    expect(inThread.text).toContain('4 заяви');
    const inPost = await ann.types(hall.post(hall.forum('sources'), 'the ferry'), '/who', { name: who });
    expect(inPost.text).toContain('4 statements');
  });

  it('answers what is asked of it by name or in reply, and nothing else', async () => {
    const { bot, room, ann } = await newsroom();
    ann.writes(room, 'what did Marlow say?');
    const asked = ann.writes(room, 'what did Marlow say?', { mentionsBot: true });
    const answer = await room.nextMessage();
    expect(answer.text).toContain('Ada Marlow');
    expect(answer.message.repliesTo?.id).toBe(asked.message.id);
    ann.writes(room, 'latest on Port Vesper', { replyTo: answer });
    expect((await room.nextMessage()).text).toContain('Port Vesper');
    ann.writes(room, '', { mentionsBot: true });
    expect((await room.nextMessage()).text).toContain(english.welcome('The ferry dispute'));
    expect(room.messages()).toHaveLength(7);
    expect(bot.faults).toEqual([]);
  });

  it('keeps quiet where it may not write', async () => {
    const { bot, room, ann } = await newsroom();
    room.denyBot('SendMessages');
    ann.writes(room, 'what did Marlow say?', { mentionsBot: true });
    await ann.types(room, '/about');
    expect(bot.discord.requests.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  it('answers without the right to read what was written before', async () => {
    const { room, ann } = await newsroom();
    room.denyBot('ReadMessageHistory');
    ann.writes(room, 'what did Marlow say?', { mentionsBot: true });
    expect((await room.nextMessage()).text).toContain('Ada Marlow');
  });

  it('says hello once when it is added, where it may write', async () => {
    const { bot } = await newsroom();
    const hall = bot.discord.guild({ name: 'New', bot: false, locale: 'uk' });
    const closed = hall.text('closed');
    closed.denyBot('SendMessages');
    const lobby = hall.text('lobby');
    hall.invitesBot();
    const hello = await lobby.nextMessage();
    expect(hello.text).toContain(wordingIn('uk').chat.tryThis);
    await bot.stop();
    const again = await runBot(await desk(), bot.discord);
    await hall.member({ name: 'Bob' }).types(lobby, '/about');
    expect([lobby.messages().length, closed.messages().length]).toEqual([2, 0]);
    expect(again.faults).toEqual([]);
  });
});

describe('Settings of a channel', () => {
  it('are changed by who manages the server, for everybody there', async () => {
    const { hall, room, ann } = await newsroom(['ManageGuild']);
    const bob = hall.member({ name: 'Bob' });
    expect((await ann.types(room, '/settings', { language: 'uk' })).text).toContain('Українська');
    expect((await bob.types(room, '/who', { name: 'Marlow' })).text).toContain('4 заяви');
    expect((await bob.types(hall.text('other'), '/who', { name: 'Marlow' })).text).toContain('4 statements');
  });

  it('are not offered to others, and not changed by their pressing or writing', async () => {
    const { hall, room, ann } = await newsroom(['ManageGuild']);
    const bob = hall.member({ name: 'Bob' });
    await expect(async () => bob.types(room, '/settings', { language: 'uk' })).rejects.toThrow('permissions');
    const settings = await ann.types(room, '/settings');
    const refused = wordingIn('en').errors.mayNotManage();
    expect((await bob.presses(settings, 'Answer in: Українська (Ukrainian)')).text).toContain(refused);
    bob.writes(room, '/settings language:uk', { mentionsBot: true });
    expect((await room.nextMessage()).text).toContain(refused);
    ann.writes(room, '/settings language:uk', { mentionsBot: true });
    expect((await room.nextMessage()).text).toContain('Українська');
  });
});
