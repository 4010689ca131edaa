import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { wordingIn } from '../../../src/wording/wording.ts';
import { startTelegram, type Telegram } from '../../support/telegram/telegram.ts';
import { createNewsroom, type Newsroom } from '../../verbs/sitrep.ts';
import { freePort, somebody } from './open-bot.ts';

/** `sitrep start` in a newsroom of its own, as somebody runs it who has just made a bot. */
async function openOffice() {
  const server = await startTelegram();
  const newsroom = createNewsroom();
  onTestFinished(async () => {
    await server.close();
    rmSync(newsroom.folder, { recursive: true });
  });
  return { server, newsroom };
}

interface Running {
  readonly child: ChildProcess;
  /** All that it printed so far. */
  readonly printed: () => string;
  /** Resolves when it has printed this. */
  prints(text: string): Promise<void>;
  ends(signal: NodeJS.Signals): Promise<number | null>;
}

function startIn(newsroom: Newsroom, server: Telegram, env: Record<string, string> = {}): Running {
  const child = newsroom.start(['start'], { TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, ...env });
  let text = '';
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (const check of waiting) check();
    });
  }
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  return {
    child,
    printed: () => text,
    prints: (wanted) =>
      new Promise((resolve, reject) => {
        const check = () => text.includes(wanted) && resolve();
        waiting.push(check);
        child.once('close', () => reject(new Error(`ended without "${wanted}": ${text}`)));
        check();
      }),
    ends: async (signal) => {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}

describe('sitrep start, on Telegram', () => {
  it('says when it is ready, answers, and ends when asked to', async () => {
    const { server, newsroom } = await openOffice();
    const sitrep = startIn(newsroom, server);
    await sitrep.prints('ready: telegram\n');
    const ann = somebody({ server });
    ann.says('/who Brandt');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Brandt/);
    ann.says('/about');
    await server.until(() => server.calls('sendMessage').length === 2);
    expect(await sitrep.ends('SIGTERM')).toBe(0);
    expect(ann.chat.sent).toHaveLength(2);
    expect(sitrep.printed()).not.toContain(server.token);
  });

  it('sets menus in both languages, and not again', async () => {
    const { server, newsroom } = await openOffice();
    const first = startIn(newsroom, server);
    await first.prints('ready: telegram');
    const [en, uk] = [wordingIn('en').commands, wordingIn('uk').commands];
    for (const scope of ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) {
      expect(server.commands(scope)).toContainEqual({ command: 'who', description: en.who.description });
      expect(server.commands(scope, 'uk')).toContainEqual({ command: 'who', description: uk.who.description });
    }
    const offers = (scope: string) => server.commands(scope).some(({ command }) => command === 'settings');
    expect([offers('all_private_chats'), offers('all_chat_administrators')]).toEqual([true, true]);
    expect([offers('all_group_chats'), offers('default')]).toEqual([false, false]);
    expect(server.calls('setMyCommands')).toHaveLength(8);
    await first.ends('SIGTERM');
    await startIn(newsroom, server).prints('ready: telegram');
    expect(server.calls('setMyCommands')).toHaveLength(8);
  });

  it('turns pages that were shown before it was killed', async () => {
    const { server, newsroom } = await openOffice();
    const first = startIn(newsroom, server);
    await first.prints('ready: telegram');
    const ann = somebody({ server });
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    await first.ends('SIGKILL');
    await startIn(newsroom, server).prints('ready: telegram');
    await ann.presses(message, 'Next page');
    expect((await ann.chat.nextEdit()).text).toContain('page 2 of 2');
  });

  it('tells of a second poller, and comes back', async () => {
    const { server, newsroom } = await openOffice();
    server.failNext('getUpdates', { kind: 'conflict' });
    const sitrep = startIn(newsroom, server);
    await sitrep.prints("telegram: Call to 'getUpdates' failed! (409: Conflict");
    await sitrep.prints('trying again in 1 s');
    const ann = somebody({ server });
    ann.says('/about');
    await ann.chat.nextMessage();
  });

  it('takes its token from a file, and updates by a webhook', async () => {
    const { server, newsroom } = await openOffice();
    newsroom.write('token', `${server.token}\n`);
    const url = `http://127.0.0.1:${await freePort()}/hook`;
    const sitrep = startIn(newsroom, server, {
      TELEGRAM_TOKEN: '',
      TELEGRAM_TOKEN_FILE: 'token',
      TELEGRAM_WEBHOOK_URL: url,
      HOST: '127.0.0.1',
    });
    await sitrep.prints('ready: telegram');
    const ann = somebody({ server });
    ann.says('/who Brandt');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Brandt/);
    expect(server.calls('getUpdates')).toEqual([]);
    expect(await sitrep.ends('SIGINT')).toBe(0);
  });
});
