import { createInflate } from 'node:zlib';
import { Events } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { stoppedClock } from './core/clock.ts';
import type { Gateway } from './gateway/gateway.ts';
import { type Discord, startDiscord } from './start-discord.ts';
import { startBot } from './test-bot.ts';

describe('the gateway in trouble', () => {
  test('a dropped socket is resumed, and what was missed comes after', async () => {
    const { discord, client } = await startBot();
    const guild = discord.guild();
    const [news, ada] = [guild.text('news'), guild.member()];
    const heard: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => void heard.push(content));
    ada.writes(news, 'one', { mentionsBot: true });
    discord.gateway.drop();
    await discord.until(() => discord.gateway.sessions.every(({ wire }) => wire === undefined), 'the drop');
    ada.writes(news, 'two', { mentionsBot: true });
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, (_, missed) => resolve(missed)));
    expect(await resumed).toBeGreaterThan(0);
    ada.writes(news, 'three', { mentionsBot: true });
    await discord.until(() => discord.gateway.sessions[0]?.resumes === 1, 'a resumed session');
    await new Promise((resolve) => (heard.length === 3 ? resolve(0) : client.on(Events.MessageCreate, resolve)));
    expect(heard.map((line) => line.split(' ')[1])).toEqual(['one', 'two', 'three']);
    expect(discord.gateway.heard.filter((op) => op === 'identify')).toHaveLength(1);
  });

  const troubles: readonly (readonly [string, (gateway: Gateway) => void, number, number])[] = [
    ['op 7', (gateway) => gateway.reconnect(), 1, 1],
    ['op 9, resumable', (gateway) => gateway.invalidate(true), 1, 1],
    ['op 9, not resumable', (gateway) => gateway.invalidate(false), 0, 2],
    ['close code 4000', (gateway) => gateway.closeWith(4000), 1, 1],
    ['close code 4007', (gateway) => gateway.closeWith(4007), 0, 2],
  ];
  test('after op 7, op 9 and close codes the client comes back and answers', async () => {
    // All at once: the client itself waits 5 s before it identifies again.
    const outcomes = troubles.map(async ([what, act, resumes, identifies]) => {
      const { discord } = await startBot({}, (interaction) => interaction.reply('here'));
      const guild = discord.guild();
      const news = guild.text('news');
      const count = (op: string) => discord.gateway.heard.filter((one) => one === op).length;
      act(discord.gateway);
      const back = () => count('resume') === resumes && count('identify') === identifies;
      await discord.until(back, `the client coming back after ${what}`, 15_000);
      return [what, (await guild.member().types(news, '/who', { name: 'Lu' })).text];
    });
    expect(await Promise.all(outcomes)).toEqual(troubles.map(([what]) => [what, 'here']));
  });

  test('a heartbeat that is asked for is given', async () => {
    const { discord } = await startBot();
    discord.gateway.askHeartbeat();
    await discord.until(() => discord.gateway.heard.includes('heartbeat'));
  });

  test('the bot leaves and comes again', async () => {
    const { discord, client } = await startBot({ clock: stoppedClock() });
    const guild = discord.guild();
    await new Promise((resolve) =>
      client.guilds.cache.has(guild.id) ? resolve(0) : client.once(Events.GuildCreate, resolve),
    );
    const gone = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
    guild.removesBot();
    await gone;
    await expect(client.guilds.fetch(guild.id)).rejects.toMatchObject({ code: 10004 });
    const again = new Promise((resolve) => client.once(Events.GuildCreate, resolve));
    guild.invitesBot();
    await again;
  });
});

describe('gateway by hand', () => {
  async function open(discord: Discord, query = 'v=10&encoding=json') {
    const socket = new WebSocket(`${discord.api.replace('http', 'ws').replace('/api', '')}/?${query}`);
    onTestFinished(() => socket.terminate());
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    return { socket, closed };
  }
  const properties = { os: 'linux', browser: 'x', device: 'x' };

  test.each([
    ['nonsense', 'nonsense', 4002],
    ['an unknown op', { op: 99, d: null }, 4001],
    ['a wrong token', { op: 2, d: { token: 'wrong', properties, intents: 1 } }, 4004],
    ['a shard that cannot be', { op: 2, d: { token: 'right', properties, intents: 1, shard: [2, 2] } }, 4010],
    ['intents that there are not', { op: 2, d: { token: 'right', properties, intents: 1 << 30 } }, 4013],
    ['intents not granted', { op: 2, d: { token: 'right', properties, intents: 1 << 1 } }, 4014],
    ['something before IDENTIFY', { op: 3, d: {} }, 4003],
  ])('%s is answered by closing', async (_what, payload, code) => {
    const discord = await startDiscord({ token: 'right' });
    onTestFinished(() => discord.close());
    const { socket, closed } = await open(discord);
    socket.once('open', () => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)));
    expect(await closed).toBe(code);
  });

  test('an old version is refused; zlib-stream is spoken', async () => {
    const discord = await startDiscord({ token: 'right' });
    onTestFinished(() => discord.close());
    expect(await (await open(discord, 'v=9&encoding=json')).closed).toBe(4012);
    const { socket } = await open(discord, 'v=10&encoding=json&compress=zlib-stream');
    const inflate = createInflate();
    socket.on('message', (chunk: Buffer) => inflate.write(chunk));
    const hello = await new Promise((resolve) =>
      inflate.once('data', (data: Buffer) => resolve(JSON.parse(String(data)))),
    );
    expect(hello).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  });
});
