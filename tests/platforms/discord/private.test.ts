import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/wording/wording.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { openBot } from './open-bot.ts';

const desk = sharedHarbourDesk();
const { chat: english } = wordingIn('en');

describe('Alone with the bot', () => {
  it('asks in plain words, and is answered in reply', async () => {
    const bot = await openBot(await desk());
    const dm = bot.discord.stranger({ name: 'Ann' }).dm();
    const ann = bot.discord.stranger({ name: 'Bea' });
    const asked = ann.writes(ann.dm(), 'what did Marlow say?');
    const answer = await ann.dm().nextMessage();
    expect(answer.text).toContain('Ada Marlow');
    expect(answer.message.repliesTo?.id).toBe(asked.message.id);
    expect(dm.messages()).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  it('is greeted on /start', async () => {
    const bot = await openBot(await desk());
    const ann = bot.discord.stranger();
    ann.writes(ann.dm(), '/start');
    const hello = await ann.dm().nextMessage();
    expect(hello.text).toContain(english.tryThis);
    expect((await ann.presses(hello, '/who Marlow')).text).toContain('Ada Marlow');
  });

  it('is answered in the language of the client, until another is chosen', async () => {
    const bot = await openBot(await desk());
    const olha = bot.discord.stranger({ name: 'Olha', locale: 'uk' });
    olha.installs();
    const dm = olha.dm();
    expect((await olha.types(dm, '/who', { name: 'Marlow' })).text).toContain('4 заяви');
    await olha.types(dm, '/settings', { language: 'en' });
    expect((await olha.types(dm, '/who', { name: 'Marlow' })).text).toContain('4 statements');
    await olha.types(dm, '/settings', { language: 'uk' });
    olha.writes(dm, '/who Marlow');
    expect((await dm.nextMessage()).text).toContain('4 заяви');
  });

  it('waits a moment after too many questions, and is told so once', async () => {
    const bot = await openBot(await desk());
    const ann = bot.discord.stranger();
    const dm = ann.dm();
    const started = Array.from({ length: 12 }, () => ann.starts(dm, '/about'));
    const seen = await Promise.all(started.slice(0, 9).map((one) => ann.sees(one)));
    expect(seen.filter(({ ephemeral }) => ephemeral)).toHaveLength(1);
    expect(seen[8]?.text).toMatch(/^That was fast/);
    expect(seen[0]?.text).toContain('The ferry dispute');
    expect(bot.discord.requests.filter(({ route }) => route.endsWith('/callback'))).toHaveLength(9);
  });

  it('loses nothing by pressing on: a button too many does nothing', async () => {
    const bot = await openBot(await desk());
    const ann = bot.discord.stranger();
    const answer = await ann.types(ann.dm(), '/timeline');
    const pressed = Array.from({ length: 10 }, () => ann.startsPress(answer, 'Next page'));
    await bot.discord.until(() => pressed.every(({ acknowledged }) => acknowledged !== undefined));
    expect(pressed.filter(({ acknowledged }) => acknowledged === 'deferred-update')).toHaveLength(2);
    expect(answer.text).toContain('page 2 of');
  });
});

describe('Installed by a user', () => {
  it('answers in servers that it is not in, and in private chats of others', async () => {
    const bot = await openBot(await desk());
    const hall = bot.discord.guild({ name: 'Elsewhere', bot: false });
    const ann = hall.member({ name: 'Ann' });
    const bob = hall.member({ name: 'Bob', locale: 'uk' });
    ann.installs();
    bob.installs();
    const room = hall.text('general');
    const answer = await ann.types(room, '/who', { name: 'Marlow' });
    expect((await ann.presses(answer, 'Only quotes')).text).toContain('Only: quotes.');
    const talk = bot.discord.privateChat(ann, bob);
    const theirs = await ann.types(talk, '/settings', { language: 'uk' });
    expect(theirs.text).toContain('Українська');
    expect((await ann.types(talk, '/timeline')).text).toContain('Хронологія');
    expect(bot.faults).toEqual([]);
  });
});

describe('While one types', () => {
  it('suggests names, best first, in Cyrillic too', async () => {
    const bot = await openBot(await desk());
    const ann = bot.discord.stranger();
    const suggested = async (command: string, option: string, typed: string) =>
      (await ann.completes(ann.dm(), command, { [option]: typed }, option)).map(({ value }) => value);
    expect(await suggested('/who', 'name', 'ada')).toContain('Ada Marlow');
    expect(await suggested('/who', 'name', 'мар')).toEqual([expect.stringMatching(/^Мар/)]);
    expect(await suggested('/town', 'name', 'port')).toContain('Port Vesper');
    expect(await suggested('/help', 'command', 'so')).toEqual(['source', 'sources']);
    expect(await suggested('/compare', 'names', 'Ada Marlow, ben')).toEqual([
      expect.stringMatching(/^Ada Marlow, Ben/),
    ]);
    expect(await suggested('/who', 'name', 'zzz')).toEqual([]);
    expect(bot.faults).toEqual([]);
  });

  it('suggests nothing where the archive cannot be asked', async () => {
    const open = await desk();
    const archive = { ...open.archive, discoveredActors: () => Promise.reject(new Error('disk gone')) };
    const bot = await openBot({ ...open, archive: Object.setPrototypeOf(archive, open.archive) });
    const ann = bot.discord.stranger();
    expect(await ann.completes(ann.dm(), '/who', { name: 'ada' }, 'name')).toEqual([]);
  });
});
