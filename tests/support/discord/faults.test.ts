import { DiscordAPIError, type SendableChannels } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { stoppedClock } from './core/clock.ts';
import { startBot, type TestBot } from './test-bot.ts';

const SEND = 'POST /channels/:channel/messages';
const CALLBACK = 'POST /interactions/:interaction/:token/callback';

async function channelOf({ client }: TestBot, id: string): Promise<SendableChannels> {
  const channel = await client.channels.fetch(id);
  if (channel === null || !channel.isSendable()) throw new Error('cannot send');
  return channel;
}

describe('faults on demand', () => {
  test('a 429 is honoured: the client waits and sends again', async () => {
    const bot = await startBot();
    const place = bot.discord.guild().text('news');
    const channel = await channelOf(bot, place.id);
    bot.discord.failNext(SEND, { retryAfter: 0.2 });
    const from = performance.now();
    await channel.send('hello');
    expect(performance.now() - from).toBeGreaterThan(190);
    const sent = bot.discord.requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ status, error }) => [status, error])).toEqual([
      [429, 'fault 429'],
      [200, undefined],
    ]);
    expect(place.messages()).toHaveLength(1);
  });

  test('a 502 after accepting: the retry of an interaction is told that it has been acknowledged', async () => {
    const refused: unknown[] = [];
    const { discord } = await startBot({}, (interaction) =>
      interaction.reply('once').catch((cause: unknown) => refused.push(cause)),
    );
    const guild = discord.guild();
    const news = guild.text('news');
    discord.failNext(CALLBACK, '502 after');
    expect((await guild.member().types(news, '/who', { name: 'Lu' })).text).toBe('once');
    await discord.until(() => discord.requests.filter(({ route }) => route.endsWith('callback')).length === 2);
    await discord.until(() => discord.requests.at(-1)?.status === 400);
    await new Promise((resolve) => setImmediate(resolve));
    expect(discord.requests.at(-1)?.error).toContain('40060 Interaction has already been acknowledged.');
    expect(news.messages()).toHaveLength(1);
  });

  test('with a nonce a message that is sent again after a 502 stands there once', async () => {
    const clock = stoppedClock();
    const bot = await startBot({ clock });
    const place = bot.discord.guild().text('news');
    const channel = await channelOf(bot, place.id);
    const digest = { content: 'the digest', nonce: 'delivery-7', enforceNonce: true };
    bot.discord.failNext(SEND, '502 after');
    const first = await channel.send(digest);
    expect(place.messages()).toHaveLength(1);
    expect((await channel.send(digest)).id).toBe(first.id);
    clock.advance(5 * 60_000 + 1);
    const second = await channel.send(digest);
    expect(second.id).not.toBe(first.id);
    await second.delete();
    await expect(channel.send(digest)).rejects.toMatchObject({ code: 10008, status: 404 });
    await expect(channel.send({ content: 'x', nonce: 'n'.repeat(26), enforceNonce: true })).rejects.toThrow(
      'nonce[BASE_TYPE_MAX_LENGTH]: Must be 25 or fewer in length.',
    );
  });

  test.each([
    ['500', 200],
    ['502', 200],
    ['503', 200],
  ] as const)('%s before accepting: sent again', async (fault, status) => {
    const bot = await startBot();
    const place = bot.discord.guild().text('news');
    const channel = await channelOf(bot, place.id);
    bot.discord.failNext(/messages$/, fault, 2);
    await channel.send('hello');
    expect(bot.discord.requests.at(-1)?.status).toBe(status);
    expect(place.messages()).toHaveLength(1);
    expect(bot.discord.faultsLeft()).toBe(0);
  });

  test('a dropped answer fails the request, though the message stands; dropped before, it does not stand', async () => {
    const bot = await startBot();
    const place = bot.discord.guild().text('news');
    const channel = await channelOf(bot, place.id);
    bot.discord.failNext(SEND, 'dropped after');
    await expect(channel.send('one')).rejects.toThrow();
    expect(place.messages().map(({ text }) => text)).toEqual(['one']);
    bot.discord.failNext(SEND, 'dropped');
    await expect(channel.send('two')).rejects.toThrow();
    expect(place.messages()).toHaveLength(1);
  });

  test('refusals by their code', async () => {
    const bot = await startBot();
    const channel = await channelOf(bot, bot.discord.guild().text('news').id);
    for (const code of [50001, 50013, 50007]) {
      bot.discord.failNext(SEND, { code });
      const refused = await channel.send('hello').catch((cause: unknown) => cause);
      expect(refused).toBeInstanceOf(DiscordAPIError);
      expect(refused).toMatchObject({ code, status: 403 });
    }
  });

  test('a request that hangs is given up by the client', async () => {
    const bot = await startBot();
    const channel = await channelOf(bot, bot.discord.guild().text('news').id);
    bot.client.rest.options.timeout = 50;
    bot.client.rest.options.retries = 0;
    bot.discord.failNext(SEND, 'hang');
    await expect(channel.send('hello')).rejects.toThrow('aborted');
  });

  test('buckets: five messages in five seconds, then the client waits', async () => {
    const routes = { [SEND]: { limit: 5, ms: 300 } };
    const bot = await startBot({ limits: { buckets: true, global: true, routes } });
    const place = bot.discord.guild().text('news');
    const channel = await channelOf(bot, place.id);
    const from = performance.now();
    await Promise.all(Array.from({ length: 7 }, (_, index) => channel.send(`message ${index}`)));
    expect(performance.now() - from).toBeGreaterThan(250);
    expect(place.messages()).toHaveLength(7);
    expect(bot.discord.requests.some(({ status }) => status === 429)).toBe(false);
  });

  test('what is waited for in vain is told with the tail of the log', async () => {
    const { discord } = await startBot();
    const place = discord.guild().text('news');
    await expect(place.nextMessage(20)).rejects.toThrow(
      /in vain for the bot's next message in news; the log ends:\n.*GET/s,
    );
  });
});
