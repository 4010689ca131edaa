import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/wording/wording.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import type { Fault } from '../../support/telegram/faults.ts';
import { REAL_LIMITS } from '../../support/telegram/limits.ts';
import { startTelegram } from '../../support/telegram/telegram.ts';
import { openBot, read, runBot, somebody } from './open-bot.ts';

const desk = sharedHarbourDesk();
const { chat: english } = wordingIn('en');

describe('When a request goes wrong', () => {
  it('waits as long as it is told to, and then sends the answer once', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    bot.server.failNext('sendMessage', { kind: 'flood', retryAfter: 1 });
    ann.says('/about');
    await ann.chat.nextMessage();
    const [refused, accepted] = bot.server.calls('sendMessage');
    expect((accepted?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(ann.chat.sent).toHaveLength(1);
    expect(bot.faults).toEqual([]);
  });

  it('does not wait for an hour', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    bot.server.failNext('sendMessage', { kind: 'flood', retryAfter: 3_600 });
    ann.says('/about');
    ann.says('/who Marlow');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ada Marlow/);
    expect(bot.faults).toHaveLength(1);
  });

  it.each<Fault>([
    { kind: 'status', code: 502, when: 'after' },
    { kind: 'status', code: 500, when: 'after' },
    { kind: 'dropped', when: 'after' },
  ])('never sends again what may have arrived: %o', async (fault) => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    bot.server.failNext('sendMessage', fault);
    ann.says('/about');
    await ann.chat.nextMessage();
    ann.says('/who Marlow');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ada Marlow/);
    expect(ann.chat.sent).toHaveLength(2);
    expect(bot.faults).toHaveLength(1);
  });

  it('says sorry where Telegram refuses an answer', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    bot.server.failNext('sendMessage', { kind: 'refused', description: "can't parse entities: that was wrong" });
    ann.says('/about');
    expect(read(await ann.chat.nextMessage())).toContain(english.internal('ref-1'));
    expect(String(bot.faults[0])).toContain('that was wrong');
  });

  it.each<Fault>([
    { kind: 'forbidden', why: 'bot was blocked by the user' },
    { kind: 'forbidden', why: 'bot was kicked from the supergroup chat' },
    { kind: 'refused', description: 'chat not found' },
    { kind: 'refused', description: 'message thread not found' },
  ])('takes no notice of somebody who is gone: %o', async (fault) => {
    const bot = await openBot(await desk());
    const [ann, ben] = [somebody(bot), somebody(bot)];
    bot.server.failNext('sendMessage', fault);
    ann.says('/about');
    await bot.server.until(() => bot.server.calls('sendMessage').length === 1);
    ben.says('/about');
    await ben.chat.nextMessage();
    expect(bot.server.calls('sendMessage')).toHaveLength(2);
    expect(bot.faults).toEqual([]);
  });

  it('takes no notice of a page that is as it should be, or of a press that was answered too late', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    bot.server.failNext('editMessageText', { kind: 'refused', description: 'message is not modified: same' });
    await ann.presses(message, 'Next page');
    const late = 'query is too old and response timeout expired or query ID is invalid';
    bot.server.failNext('answerCallbackQuery', { kind: 'refused', description: late });
    ann.presses(message, 'Next page').catch(() => undefined);
    await ann.chat.nextEdit();
    expect(bot.faults).toEqual([]);
    expect(ann.chat.sent).toHaveLength(1);
  });

  it('answers every press once, whatever becomes of the page', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    bot.server.failNext('editMessageText', { kind: 'status', code: 502, when: 'before' });
    await ann.presses(message, 'Next page');
    await ann.presses(message, 'Next page');
    await ann.chat.nextEdit();
    expect(bot.server.calls('answerCallbackQuery')).toHaveLength(2);
    expect(bot.faults).toHaveLength(1);
  });
});

describe('When it cannot fetch updates', () => {
  it.each<Fault>([
    { kind: 'status', code: 502, when: 'before' },
    { kind: 'status', code: 500, when: 'before' },
    { kind: 'dropped', when: 'after' },
  ])('tries again and loses nothing: %o', async (fault) => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    bot.server.failNext('getUpdates', fault);
    ann.says('/about');
    await ann.chat.nextMessage();
    ann.says('/who Marlow');
    await ann.chat.nextMessage();
    expect(ann.chat.sent).toHaveLength(2);
  });

  it('is ready without its menus', async () => {
    const server = await startTelegram();
    server.failNext('getMyCommands', { kind: 'status', code: 500, when: 'before' });
    const bot = await runBot(await desk(), server);
    expect(bot.faults).toHaveLength(1);
    const ann = somebody(bot);
    ann.says('/about');
    await ann.chat.nextMessage();
    await bot.stop();
    await server.close();
  });

  it('gives up when somebody else fetches', async () => {
    const bot = await openBot(await desk());
    bot.server.failNext('getUpdates', { kind: 'conflict' });
    somebody(bot).says('/about');
    await expect(bot.running).rejects.toThrow('409');
  });

  it('gives up with a wrong token', async () => {
    const server = await startTelegram();
    const bot = runBot(await desk(), { ...server, token: '1:wrong' });
    await expect(bot).rejects.toThrow('401');
    await server.close();
  });

  it('answers what it has taken before it stops, and nothing twice when it runs again', async () => {
    const bot = await openBot(await desk());
    const people = bot.server.enqueue(40, () => '/about');
    await bot.server.until(() => bot.server.calls('sendMessage').length > 0);
    await bot.stop();
    const answered = people.filter(({ chat }) => chat.sent.length > 0).length;
    await runBot(await desk(), bot.server);
    await bot.server.until(() => people.every(({ chat }) => chat.sent.length > 0), 'answers for all');
    expect(answered).toBeGreaterThan(0);
    expect(people.map(({ chat }) => chat.sent.length)).toEqual(people.map(() => 1));
  });
});

describe('With two thousand updates at once', () => {
  it('answers each of them once', async () => {
    const bot = await openBot(await desk());
    const people = bot.server.enqueue(2_000, (index) => (index % 2 === 0 ? '/who Marlow' : 'what did Quay say?'));
    await bot.server.until(() => people.every(({ chat }) => chat.sent.length > 0), 'answers for all', 60_000);
    expect(people.filter(({ chat }) => chat.sent.length !== 1)).toEqual([]);
    expect(people.filter(({ chat }, at) => !chat.sent[0]?.text.startsWith(at % 2 === 0 ? 'Ada' : 'Ines'))).toEqual([]);
    expect(bot.faults).toEqual([]);
  }, 60_000);

  it('answers everybody within the limits of the real server', async () => {
    const bot = await openBot(await desk(), { limits: REAL_LIMITS });
    const people = bot.server.enqueue(100, () => '/about');
    await bot.server.until(() => people.every(({ chat }) => chat.sent.length === 1), 'answers for all', 20_000);
    expect(bot.faults).toEqual([]);
  });

  it('answers one chat in order', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    for (const question of ['/who Marlow', '/who Quay', '/town Port Vesper', '/timeline', '/about']) ann.says(question);
    await bot.server.until(() => ann.chat.sent.length === 5);
    const heads = ann.chat.sent.map(({ text }) => text.split('\n', 1)[0]);
    expect(heads).toEqual(['Ada Marlow', 'Ines Quay', 'Port Vesper', 'Timeline', 'The ferry dispute']);
  });
});
