import { describe, expect, it } from 'vitest';
import { freePort } from '../platforms/telegram/open-bot.ts';
import { accountOf, finish } from './support/account.ts';
import { discordSide } from './support/discord-side.ts';
import { anywhere, randomFrom } from './support/kill-points.ts';
import { telegramSide } from './support/telegram-side.ts';
import { useOffice } from './support/use-office.ts';

const CHATS = 200;
const SOME = 40;
const KILLS = 4;
const BETWEEN_KILLS = 8;
const SEED = 20_261_025;

describe('a fan-out on both platforms', () => {
  const round = useOffice(async () => [await telegramSide(CHATS), await discordSide(CHATS)] as const);

  const random = randomFrom(SEED);

  it('is killed at random moments of its work', async () => {
    for (let kill = 0; kill < KILLS; kill++) await round().office.diesAt(anywhere(BETWEEN_KILLS, random));
  });

  it('is killed at random moments of the slower platform', async () => {
    const { office, sides } = round();
    const [telegram] = sides;
    for (let kill = 0; kill < KILLS; kill++) {
      const enough = telegram.requests() + 1 + Math.floor(random() * BETWEEN_KILLS);
      await office.killedWhen(telegram, () => telegram.requests() >= enough, 'requests on Telegram');
    }
  });

  it('loses nothing, and posts nothing twice', async () => {
    const { office, sides } = round();
    const [telegram, discord] = sides;
    expect(await finish(office, discord)).toMatchObject({ messages: CHATS, duplicates: 0, unknown: 0, lost: 0 });
    const { messages, missing, ...account } = await finish(office, telegram);
    expect(account).toMatchObject({ duplicates: 0, lost: 0 });
    expect(messages + missing).toBe(CHATS);
  });
});

describe('a fan-out on both platforms of which one is down', () => {
  const round = useOffice(async () => [await telegramSide(SOME), await discordSide(SOME)] as const);

  it('goes out on the other, and waits for this one', async () => {
    const { office, sides } = round();
    const [telegram, discord] = sides;
    const down = { ...telegram.env, TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` };
    const running = office.start({ sides: [{ ...telegram, env: down }, discord] });
    await discord.until(() => accountOf(office, discord).messages === SOME, 'all messages on Discord');
    await running.end();
    expect([office.count(discord, 'sent'), office.count(telegram, 'pending')]).toEqual([SOME, SOME]);
  });

  it('comes out there when it is back, each once', async () => {
    const { office, sides } = round();
    for (const side of sides) {
      expect(await finish(office, side)).toMatchObject({ messages: SOME, duplicates: 0, unknown: 0, lost: 0 });
    }
  });
});
