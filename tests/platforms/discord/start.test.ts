import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Discord } from '../../support/discord/start-discord.ts';
import { createNewsroom, type Newsroom } from '../../verbs/sitrep.ts';
import { openDiscord } from './open-bot.ts';

/** A newsroom of its own, with a server on Discord. */
async function openOffice() {
  const discord = await openDiscord();
  const newsroom = createNewsroom();
  onTestFinished(() => rmSync(newsroom.folder, { recursive: true }));
  const hall = discord.guild({ name: 'Newsroom' });
  return { discord, newsroom, room: hall.text('general'), ann: hall.member({ name: 'Ann' }) };
}

interface Running {
  readonly printed: () => string;
  /** Resolves when it has printed this. */
  prints(text: string): Promise<void>;
  ends(signal: NodeJS.Signals): Promise<number | null>;
}

/** `sitrep start` as somebody runs it who has just made a bot. */
function startIn(newsroom: Newsroom, { token, api }: Discord, env: Record<string, string> = {}): Running {
  const child: ChildProcess = newsroom.start(['start'], { DISCORD_TOKEN: token, DISCORD_API: api, ...env });
  const closed = once(child, 'close');
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      child.emit('printed');
    });
  }
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  return {
    printed: () => text,
    async prints(wanted) {
      while (!text.includes(wanted)) {
        const ended = closed.then(() => Promise.reject(new Error(`ended without "${wanted}": ${text}`)));
        await Promise.race([once(child, 'printed'), ended]);
      }
    },
    async ends(signal) {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}

describe('sitrep start, on Discord', () => {
  it('says when it is ready, answers, and ends when asked to', async () => {
    const { discord, newsroom, room, ann } = await openOffice();
    const sitrep = startIn(newsroom, discord);
    await sitrep.prints('ready: discord\n');
    expect((await ann.types(room, '/who', { name: 'Brandt' })).text).toMatch(/^Brandt/);
    const asked = ann.starts(room, '/about');
    expect((await ann.sees(asked)).text).toContain('The Arvel dam');
    expect(await sitrep.ends('SIGTERM')).toBe(0);
    expect(room.messages()).toHaveLength(2);
    expect(sitrep.printed()).toBe('ready: discord\n');
  });

  it('turns pages that were shown before it was killed', async () => {
    const { discord, newsroom, room, ann } = await openOffice();
    const first = startIn(newsroom, discord);
    await first.prints('ready: discord');
    const message = await ann.types(room, '/timeline');
    await first.ends('SIGKILL');
    await startIn(newsroom, discord).prints('ready: discord');
    expect((await ann.presses(message, 'Next page')).text).toContain('page 2 of');
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('tells what is wrong, not the token, and tries again', async () => {
    const { discord, newsroom } = await openOffice();
    const sitrep = startIn(newsroom, discord, { DISCORD_TOKEN: 'not.the.token' });
    await sitrep.prints('discord: An invalid token was provided.; trying again in 1 s');
    expect(await sitrep.ends('SIGTERM')).toBe(0);
    expect(sitrep.printed()).not.toContain('not.the.token');
  });

  it('takes its token from a file', async () => {
    const { discord, newsroom, room, ann } = await openOffice();
    newsroom.write('token', `${discord.token}\n`);
    const sitrep = startIn(newsroom, discord, { DISCORD_TOKEN: '', DISCORD_TOKEN_FILE: 'token' });
    await sitrep.prints('ready: discord');
    expect((await ann.types(room, '/about')).text).toContain('The Arvel dam');
  });
});
