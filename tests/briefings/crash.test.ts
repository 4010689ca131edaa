import { describe, expect, it } from 'vitest';
import { finish } from '../crash/support/account.ts';
import { discordSide } from '../crash/support/discord-side.ts';
import { anywhere, PLANNING, randomFrom, recovering, SENDING, type Step } from '../crash/support/kill-points.ts';
import { telegramSide } from '../crash/support/telegram-side.ts';
import { useOffice } from '../crash/support/use-office.ts';

/** A sample of `npm run test:crash`. */
const CHATS = 40;
const UNANSWERED = 4;
const random = randomFrom(7);
const named = (steps: readonly Step[], ...doing: readonly string[]) =>
  steps.filter((step) => doing.includes(step.doing));

describe('a fan-out on both platforms', () => {
  const round = useOffice(async () => [await telegramSide(CHATS), await discordSide(CHATS)] as const);

  it.each([
    ...named(PLANNING, 'some are planned'),
    ...named(SENDING, 'a batch is planned', 'one is taken and not requested', 'one is answered', 'one is recorded'),
    { doing: 'it is at work', point: anywhere(UNANSWERED, random) },
  ])('is killed when $doing', async ({ point }) => {
    await round().office.diesAt(point);
  });

  // Discord first: it is connected sooner, and served before Telegram is.
  it.each(['discord', 'telegram'] as const)(
    'is killed when some have been posted on %s and not answered, and once more in its recovery',
    async (platform) => {
      const { office, sides } = round();
      const [telegram, discord] = sides;
      const side = { telegram, discord }[platform];
      const enough = side.requests() + UNANSWERED;
      side.hangNext(UNANSWERED, 'after');
      await office.killedWhen(side, () => side.requests() >= enough, 'requests without an answer');
      const [step] = named(recovering(platform), 'the first is settled');
      if (step) await office.diesAt(step.point);
    },
  );

  it('loses nothing, and posts nothing twice', async () => {
    const { office, sides } = round();
    const [telegram, discord] = sides;
    expect(await finish(office, discord)).toMatchObject({ messages: CHATS, duplicates: 0, unknown: 0, lost: 0 });
    const { messages, missing, unknown, ...account } = await finish(office, telegram);
    expect(account).toMatchObject({ duplicates: 0, lost: 0 });
    expect(messages + missing).toBe(CHATS);
    expect(unknown).toBeGreaterThanOrEqual(UNANSWERED);
    expect(office.kills()).toBe(10);
  });
});
