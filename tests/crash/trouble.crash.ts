import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { finish } from './support/account.ts';
import { discordSide, POST_MESSAGE } from './support/discord-side.ts';
import { PATIENCE } from './support/side.ts';
import { telegramSide } from './support/telegram-side.ts';
import { useOffice } from './support/use-office.ts';

const CHATS = 24;
const EACH = 3;
const ONCE = { messages: CHATS, duplicates: 0, unknown: 0, lost: 0 };

describe('trouble on Telegram', () => {
  const round = useOffice(async () => [await telegramSide(CHATS)] as const);

  it('is told as such where a message may have arrived, and nothing is posted twice', async () => {
    const { office, sides } = round();
    const [side] = sides;
    side.server.failNext('sendMessage', { kind: 'flood', retryAfter: 1 }, 2 * EACH);
    side.server.failNext('sendMessage', { kind: 'status', code: 502, when: 'after' }, EACH);
    side.server.failNext('sendMessage', { kind: 'status', code: 500, when: 'before' }, EACH);
    side.server.failNext('sendMessage', { kind: 'dropped', when: 'after' }, EACH);
    side.server.failNext('sendMessage', { kind: 'dropped', when: 'before' }, EACH);
    const account = await finish(office, side);
    expect(account).toMatchObject({ duplicates: 0, unknown: 4 * EACH, missing: 2 * EACH, lost: 0 });
  });

  it('a chat that is to wait is left alone for as long as it was told', () => {
    const [{ server }] = round().sides;
    const calls = server.calls('sendMessage');
    const early = calls.filter(({ outcome, params, at }) => {
      const told = outcome.kind === 'fault' && outcome.fault === 'flood';
      return (
        told && calls.some((other) => other.at > at && other.at < at + 1_000 && other.params.chat_id === params.chat_id)
      );
    });
    expect(early).toEqual([]);
  });
});

describe('trouble on Discord', () => {
  const round = useOffice(async () => [await discordSide(CHATS)] as const);

  it('comes to an end with each message posted exactly once', async () => {
    const { office, sides } = round();
    const [side] = sides;
    side.server.failNext(POST_MESSAGE, { retryAfter: 1 }, EACH);
    side.server.failNext(POST_MESSAGE, { retryAfter: 1, scope: 'global' }, EACH);
    for (const fault of ['502 after', '503', 'dropped after', 'dropped'] as const) {
      side.server.failNext(POST_MESSAGE, fault, EACH);
    }
    expect(await finish(office, side)).toMatchObject(ONCE);
  });
});

describe('a fan-out that is asked to stop', () => {
  const round = useOffice(async () => [await telegramSide(CHATS), await discordSide(CHATS)] as const);

  it('records what is being sent, and goes on when it is started again', async () => {
    const { office, sides } = round();
    const running = office.start();
    for (const side of sides) await side.until(() => side.requests() >= EACH, 'first requests');
    await running.end();
    for (const side of sides) {
      expect(office.count(side, 'sending')).toBe(0);
      expect(office.count(side, 'sent')).toBe(side.requests());
    }
    // Discord, connected sooner, may be done by then.
    expect(office.count(sides[0], 'pending')).toBeGreaterThan(0);
    for (const side of sides) expect(await finish(office, side)).toMatchObject(ONCE);
  });
});

describe('a fan-out while another process holds the archive for longer than a writer waits', () => {
  const round = useOffice(async () => [await telegramSide(CHATS)] as const);

  it('waits, records what it has sent meanwhile, and goes on', async () => {
    const { office, sides } = round();
    const running = office.start();
    await sides[0].until(() => sides[0].requests() > 0, 'first request');
    const other = new DatabaseSync(office.newsroom.database, { timeout: PATIENCE });
    other.exec('BEGIN IMMEDIATE');
    await running.prints('another program is writing to it');
    other.exec('COMMIT');
    other.close();
    await sides[0].until(() => office.count(sides[0], 'pending') === 0, 'end of the fan-out');
    await running.end();
    expect(await finish(office, sides[0])).toMatchObject(ONCE);
  }, 120_000);
});

describe('a fan-out while articles are ingested', () => {
  const round = useOffice(async () => [await telegramSide(2 * CHATS), await discordSide(2 * CHATS)] as const);

  it('loses nothing', async () => {
    const { office, sides } = round();
    const { newsroom } = office;
    const running = office.start();
    for (const side of sides) await side.until(() => side.requests() > 0, 'first requests');
    let ingested = 0;
    while (sides.some((side) => office.count(side, 'pending') > 0)) {
      const text = `Gates\n\nIlse Brandt said on day ${ingested} that it rained.\n`;
      const path = newsroom.write(`wire-${ingested++}.txt`, text);
      expect(await newsroom.sitrep(['ingest', path])).toMatchObject({ status: 0 });
    }
    await running.end();
    expect(ingested).toBeGreaterThan(0);
    for (const side of sides) expect(await finish(office, side)).toMatchObject({ ...ONCE, messages: 2 * CHATS });
  });
});
