import { describe, expect, it } from 'vitest';
import { REAL_LIMITS } from '../support/telegram/limits.ts';
import { finish } from './support/account.ts';
import { killAtEachStep } from './support/kill-at-each-step.ts';
import { telegramSide } from './support/telegram-side.ts';
import { useOffice } from './support/use-office.ts';

const CHATS = 200;
/** With those on Discord and on both, more than the sixty that are promised. */
const KILLS = 29;

describe('a fan-out to 200 chats on Telegram', () => {
  const round = useOffice(async () => [await telegramSide(CHATS, { limits: REAL_LIMITS })] as const);

  killAtEachStep('telegram', round);

  it('posts each digest once at most, and knows of each that may not have arrived', async () => {
    const { office, sides } = round();
    const account = await finish(office, sides[0]);
    expect(account).toMatchObject({ chats: CHATS, duplicates: 0, lost: 0 });
    expect(account.messages + account.missing).toBe(CHATS);
    expect(office.kills()).toBeGreaterThanOrEqual(KILLS);
    expect(account.unknown + office.count(sides[0], 'sent')).toBe(CHATS);
  });

  it('shows each of these in its chat, and sends it again when asked to, once', async () => {
    const { office, sides } = round();
    const [side] = sides;
    const unknown = side.addresses.filter((address) => office.stateAt(address) === 'unknown');
    const before = new Map(unknown.map((address) => [address, side.digestsAt(address).length]));
    const running = office.start();
    await running.prints('ready');
    for (const address of unknown) {
      const chat = side.chatOf(address);
      const manager = side.managerOf(address);
      const seen = chat.sent.length;
      if (chat.room.chat.type === 'channel') chat.posts('/subscriptions');
      else manager.writes(chat, `/subscriptions@${side.server.bot.username}`);
      const list = await side.server.until(() => chat.sent[seen], `list in ${address}`);
      expect(list.text).toContain('may not have arrived');
      const again = list.buttons.flat().find((label) => label.startsWith('Send again')) ?? '';
      await manager.presses(list, again);
    }
    await side.until(
      () => unknown.every((address) => side.digestsAt(address).length > (before.get(address) ?? 0)),
      'digests that are sent again',
    );
    await running.end();
    expect(unknown.map((address) => side.digestsAt(address).length - (before.get(address) ?? 0))).toEqual(
      unknown.map(() => 1),
    );
    expect([office.count(side, 'sent'), office.count(side, 'unknown')]).toEqual([CHATS, 0]);
  });
});
