import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/answers/desk.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import type { Fault } from '../../support/discord/rest/faults.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { openBot, openDiscord, runBot } from './open-bot.ts';

const desk = sharedHarbourDesk();
const { chat: english } = wordingIn('en');
const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const MESSAGE = 'POST /channels/:channel/messages';

/** A desk with some of its archive replaced. */
function withArchive(open: Desk, changed: Partial<Archive>): Desk {
  const archive: Archive = Object.assign(Object.create(open.archive), changed);
  return { ...open, archive };
}

async function alone(open: Desk) {
  const bot = await openBot(open);
  const ann = bot.discord.stranger({ name: 'Ann' });
  return { bot, ann, dm: ann.dm() };
}

describe('When a request goes wrong', () => {
  it.each<Fault>(['500', '502', '502 after', 'dropped', 'dropped after', { retryAfter: 0.1 }])(
    'a command is answered once: %o',
    async (fault) => {
      const { bot, ann, dm } = await alone(await desk());
      bot.discord.failNext(CALLBACK, fault);
      expect((await ann.types(dm, '/who', { name: 'Marlow' })).text).toContain('Ada Marlow');
      await bot.stop();
      expect(dm.messages()).toHaveLength(1);
      expect(bot.faults).toEqual([]);
    },
  );

  it.each<Fault>(['500', '502', '502 after', 'dropped', 'dropped after', { retryAfter: 0.1 }])(
    'a plain question is answered once: %o',
    async (fault) => {
      const { bot, ann, dm } = await alone(await desk());
      bot.discord.failNext(MESSAGE, fault);
      ann.writes(dm, 'what did Marlow say?');
      expect((await dm.nextMessage()).text).toContain('Ada Marlow');
      await bot.stop();
      expect(dm.messages()).toHaveLength(2);
      expect(bot.faults).toEqual([]);
    },
  );

  it('says sorry where Discord refuses an answer, with the reference that the log has', async () => {
    const { bot, ann, dm } = await alone(await desk());
    bot.discord.failNext(CALLBACK, { code: 50035 });
    expect(await ann.types(dm, '/about')).toMatchObject({ text: english.internal('ref-1'), ephemeral: true });
    bot.discord.failNext(MESSAGE, { code: 50035 });
    ann.writes(dm, 'what did Marlow say?');
    expect((await dm.nextMessage()).text).toBe(english.internal('ref-2'));
    expect(bot.faults.map(String)).toEqual(Array(2).fill(expect.stringContaining('50035')));
  });

  it.each([10003, 50001, 50007, 50013, 50083])('takes no notice of a chat that is gone: %i', async (code) => {
    const { bot, ann, dm } = await alone(await desk());
    const ben = bot.discord.stranger();
    bot.discord.failNext(MESSAGE, { code });
    ann.writes(dm, 'what did Marlow say?');
    await bot.discord.until(() => bot.discord.faultsLeft() === 0);
    ben.writes(ben.dm(), 'what did Marlow say?');
    await ben.dm().nextMessage();
    expect(dm.messages()).toHaveLength(1);
    expect(bot.faults).toEqual([]);
  });

  it('lets nobody wait for a request that hangs', async () => {
    const { bot, ann, dm } = await alone(await desk());
    bot.discord.failNext(CALLBACK, 'hang');
    ann.starts(dm, '/about');
    await bot.discord.until(() => bot.discord.faultsLeft() === 0);
    const ben = bot.discord.stranger();
    expect((await ben.types(ben.dm(), '/about')).text).toContain('The ferry dispute');
  });

  it('writes down, and no more, what came too late', async () => {
    const { bot, ann, dm } = await alone(await desk());
    bot.discord.failNext(CALLBACK, { code: 10062 });
    ann.starts(dm, '/about');
    await bot.discord.until(() => bot.discord.faultsLeft() === 0);
    await bot.stop();
    expect(dm.messages()).toEqual([]);
    expect(bot.faults.map(String)).toEqual([expect.stringContaining('10062')]);
  });
});

describe('When an answer takes long', () => {
  async function slowDesk() {
    const open = await desk();
    const gate = Promise.withResolvers<void>();
    const slow = withArchive(open, {
      mostReportedActors: async (slice) => {
        await gate.promise;
        return open.archive.mostReportedActors(slice);
      },
    });
    return { slow, release: gate.resolve };
  }

  it('is acknowledged first, and then given', async () => {
    const { slow, release } = await slowDesk();
    const { bot, ann, dm } = await alone(slow);
    const asked = ann.starts(dm, '/who');
    await bot.discord.until(() => asked.acknowledged === 'deferred');
    release();
    expect((await ann.sees(asked)).text).toContain('Most reported');
    expect(dm.messages()).toHaveLength(1);
    expect(bot.faults).toEqual([]);
  });

  it('is promised where a button was pressed', async () => {
    const { slow, release } = await slowDesk();
    const { bot, ann, dm } = await alone(slow);
    const about = await ann.types(dm, '/about');
    const asked = ann.startsPress(about, 'Most reported actors');
    await bot.discord.until(() => asked.acknowledged === 'deferred');
    release();
    const first = await ann.sees(asked);
    expect(first.text).toContain('Most reported');
    expect(dm.messages()).toHaveLength(2);
  });

  it('shows a plain question that it is being worked on', async () => {
    const { slow, release } = await slowDesk();
    const { bot, ann, dm } = await alone(slow);
    ann.writes(dm, '/who');
    await bot.discord.until(() => dm.typings() === 1);
    release();
    expect((await dm.nextMessage()).text).toContain('Most reported');
  });

  it('is given up when Discord does not take it any more', async () => {
    const { slow, release } = await slowDesk();
    const { bot, ann, dm } = await alone(slow);
    const asked = ann.starts(dm, '/who');
    await bot.discord.until(() => asked.acknowledged === 'deferred');
    bot.discord.clock.advance(15 * 60_000 + 1);
    release();
    await bot.stop();
    expect(bot.faults.map(String)).toEqual([expect.stringContaining('50027')]);
  });

  it('is still given when the bot is asked to stop', async () => {
    const { slow, release } = await slowDesk();
    const { bot, ann, dm } = await alone(slow);
    const asked = ann.starts(dm, '/who');
    await bot.discord.until(() => asked.acknowledged === 'deferred');
    const stopped = bot.stop();
    release();
    await stopped;
    expect((await ann.sees(asked)).text).toContain('Most reported');
  });
});

describe('When a fault happens inside', () => {
  it('says sorry with the reference that the log has', async () => {
    const fault = new Error('disk gone');
    const { bot, ann, dm } = await alone(
      withArchive(await desk(), { mostReportedActors: () => Promise.reject(fault) }),
    );
    expect((await ann.types(dm, '/who')).text).toContain(english.internal('ref-1'));
    expect(bot.faults).toEqual([fault]);
  });
});

describe('A bot in many servers', () => {
  it('connects as often as Discord wants it to, and answers once', async () => {
    const bot = await openBot(await desk(), { shards: 2, maxConcurrency: 2 });
    expect(bot.discord.gateway.heard.filter((name) => name === 'identify')).toHaveLength(2);
    for (const hall of [bot.discord.guild(), bot.discord.guild(), bot.discord.guild()]) {
      const [room, ann] = [hall.text('general'), hall.member()];
      ann.writes(room, 'what did Marlow say?', { mentionsBot: true });
      expect((await room.nextMessage()).text).toContain('Ada Marlow');
      await ann.types(room, '/about');
      expect(room.messages()).toHaveLength(3);
    }
    expect(bot.faults).toEqual([]);
  });
});

describe('When the connection is lost', () => {
  it.each([
    ['dropped', 'drop'],
    ['to be made anew (op 7)', 'reconnect'],
  ] as const)('%s: what was said meanwhile is answered', async (_, what) => {
    const { bot, ann, dm } = await alone(await desk());
    bot.discord.gateway[what]();
    ann.writes(dm, 'what did Marlow say?');
    expect((await dm.nextMessage()).text).toContain('Ada Marlow');
    await bot.discord.until(() => bot.discord.gateway.heard.includes('resume'));
    expect(dm.messages()).toHaveLength(2);
  });

  it('begins anew where the session is gone (op 9), and greets no server again', async () => {
    const bot = await openBot(await desk());
    const hall = bot.discord.guild();
    const room = hall.text('general');
    const ann = hall.member();
    await ann.types(room, '/about');
    const before = bot.discord.gateway.heard.filter((name) => name === 'identify').length;
    bot.discord.gateway.invalidate(false);
    // discord.js lets five seconds go by between two sessions.
    const identified = () => bot.discord.gateway.heard.filter((name) => name === 'identify').length;
    await bot.discord.until(() => identified() > before, 'a new session', 15_000);
    ann.writes(room, 'what did Marlow say?', { mentionsBot: true });
    expect((await room.nextMessage()).text).toContain('Ada Marlow');
    const welcomes = room.messages().filter(({ text }) => text.includes(english.tryThis));
    expect(welcomes).toEqual([]);
  });

  it('fails on a token that does not hold any more, and can be run again', async () => {
    const open = await desk();
    const discord = await openDiscord();
    await expect(runBot(open, { ...discord, token: 'no.such.token' })).rejects.toThrow('token');
    const bot = await runBot(open, discord);
    discord.gateway.closeWith(4004, 'Authentication failed.');
    await expect(bot.running).rejects.toThrow('4004');
    const again = await runBot(open, discord);
    expect(again.faults).toEqual([]);
  });
});
