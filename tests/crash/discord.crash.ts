import { describe, expect, it } from 'vitest';
import { finish } from './support/account.ts';
import { discordSide, READ_HISTORY } from './support/discord-side.ts';
import { killAtEachStep } from './support/kill-at-each-step.ts';
import { useOffice } from './support/use-office.ts';

const CHATS = 200;
/** With those on Telegram and on both, more than the sixty that are promised. */
const KILLS = 29;
const SOME = 40;
const MINUTE = 60_000;
/** A nonce is forgotten as soon as it is known. */
const AT_ONCE = -1;
/** More than a request for the history gives. */
const CHATTER = 150;
const UNANSWERED = 4;

const eachOnce = (chats: number) => ({ chats, messages: chats, duplicates: 0, unknown: 0, missing: 0, lost: 0 });

describe('a fan-out to 200 channels on Discord', () => {
  const limits = { buckets: true, global: true };
  const round = useOffice(async () => [await discordSide(CHATS, { limits })] as const);

  killAtEachStep('discord', round);

  it('posts each digest exactly once', async () => {
    const { office, sides } = round();
    expect(await finish(office, sides[0])).toEqual(eachOnce(CHATS));
    expect(office.kills()).toBeGreaterThanOrEqual(KILLS);
  });
});

describe('a fan-out on Discord that has forgotten the nonces when the program comes back', () => {
  const round = useOffice(async () => [await discordSide(SOME, { nonceMs: AT_ONCE })] as const);
  const historiesRead = () =>
    round().sides[0].server.requests.filter(({ method, route }) => `${method} ${route}` === READ_HISTORY).length;

  it.each([
    { after: 'ten minutes', ms: 10 * MINUTE },
    { after: 'a clock was set back', ms: -60 * MINUTE },
    { after: 'a day', ms: 24 * 60 * MINUTE },
  ])('is killed with messages posted and not answered, and back after $after', async ({ ms }) => {
    const { office, sides } = round();
    const [side] = sides;
    const before = side.requests();
    side.hangNext(UNANSWERED, 'after');
    await office.killedWhen(side, () => side.requests() >= before + UNANSWERED, 'requests without an answer');
    const open = side.addresses.filter((address) => office.stateAt(address) === 'sending');
    expect(open.length).toBeGreaterThanOrEqual(UNANSWERED);
    const reader = side.newManager();
    for (let line = 0; line < CHATTER; line++) reader.writes(side.placeOf(open[0] ?? ''), `line ${line}`);
    office.age(ms);
  });

  it('looks for each in its channel, and posts it exactly once', async () => {
    const { office, sides } = round();
    expect(await finish(office, sides[0])).toEqual(eachOnce(SOME));
    expect(historiesRead()).toBeGreaterThan(3 * UNANSWERED);
  });
});

describe('a fan-out on Discord to channels whose history may not be read', () => {
  const round = useOffice(async () => {
    const side = await discordSide(SOME, { nonceMs: AT_ONCE });
    for (const address of side.addresses) side.placeOf(address).denyBot('ReadMessageHistory');
    return [side] as const;
  });

  it('is killed with some received and some posted, and back after the nonces', async () => {
    const { office, sides } = round();
    const [side] = sides;
    side.hangNext(UNANSWERED, 'before');
    side.hangNext(UNANSWERED, 'after');
    await office.killedWhen(side, () => side.requests() >= 2 * UNANSWERED, 'requests without an answer');
    office.age(10 * MINUTE);
  });

  it('posts what is surely not there, and knows that the rest may be', async () => {
    const { office, sides } = round();
    const { unknown, ...account } = await finish(office, sides[0]);
    expect(account).toEqual({ chats: SOME, messages: SOME, duplicates: 0, missing: 0, lost: 0 });
    expect(unknown).toBeGreaterThanOrEqual(UNANSWERED);
  });

  it('shows these in their channels, and sends them again when asked to, once', async () => {
    const { office, sides } = round();
    const [side] = sides;
    const unknown = side.addresses.filter((address) => office.stateAt(address) === 'unknown');
    const running = office.start();
    await running.prints('ready');
    for (const address of unknown) {
      const manager = side.newManager();
      const list = await manager.types(side.placeOf(address), '/subscriptions');
      expect(list.text).toContain('may not have arrived');
      const again = list.buttons.find(({ label }) => label.startsWith('Send again'));
      await manager.presses(list, again?.label ?? '');
    }
    await side.until(() => unknown.every((address) => side.digestsAt(address).length > 1), 'digests sent again');
    await running.end();
    expect(unknown.map((address) => side.digestsAt(address).length)).toEqual(unknown.map(() => 2));
    expect([office.count(side, 'sent'), office.count(side, 'unknown')]).toEqual([SOME, 0]);
  });
});

describe('a message on Discord that somebody deletes while the program is down', () => {
  const round = useOffice(async () => [await discordSide(UNANSWERED)] as const);

  it('has been delivered, and does not come back', async () => {
    const { office, sides } = round();
    const [side] = sides;
    side.hangNext(UNANSWERED, 'after');
    await office.killedWhen(side, () => side.requests() >= UNANSWERED, 'requests without an answer');
    const [address = ''] = side.addresses;
    const place = side.placeOf(address);
    for (const message of place.messages()) place.deletes(message);
    await office.finish();
    expect(side.addresses.map((one) => side.digestsAt(one).length)).toEqual([0, 1, 1, 1]);
    expect(office.count(side, 'sent')).toBe(UNANSWERED);
  });
});
