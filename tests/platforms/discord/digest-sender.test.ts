import { expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../../src/archive/outbox/outbox.ts';
import type { Message } from '../../../src/briefings/sender.ts';
import { findTarget } from '../../../src/conversation/buttons.ts';
import { createDigestSender } from '../../../src/platforms/discord/digest-sender.ts';
import type { Fault } from '../../support/discord/rest/faults.ts';
import { startDiscord } from '../../support/discord/start-discord.ts';
import { harbourDesk } from '../../support/harbour-desk.ts';
import { freePort } from '../telegram/open-bot.ts';

const NOW = Date.parse('2024-06-10T09:00:00Z');
const POST = 'POST /channels/:channel/messages';
const MINUTE = 60_000;

async function openSender(api?: string, token?: string) {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const desk = await harbourDesk([]);
  const guildhall = server.guild();
  const channel = guildhall.text('general');
  const thread = guildhall.thread(channel, 'gates');
  const home = `discord:${channel.id}`;
  const message: Message = {
    id: 1,
    key: 'abc.1.0',
    subscription: 'abc',
    address: `discord:${thread.id}`,
    home,
    slot: NOW,
    part: 0,
    parts: 1,
    reply: [{ kind: 'text', text: [{ text: 'Digest' }] }],
    silent: false,
    language: 'en',
    state: 'sending',
    attempts: 1,
    openSince: null,
    reason: '',
  };
  return {
    server,
    desk,
    thread,
    home,
    message,
    sender: createDigestSender(desk, { token: token ?? server.token, api: api ?? server.api }),
  };
}

const again = (mayHaveArrived: boolean) => ({ kind: 'later', counts: true, mayHaveArrived }) as const;
const cases: readonly (readonly [told: string, fault: Fault, outcome: Partial<Outcome>, posted: number])[] = [
  ['500', '500', again(true), 0],
  ['502 after posting', '502 after', again(true), 1],
  ['a cut connection', 'dropped', again(true), 0],
  ['a cut connection after posting', 'dropped after', again(true), 1],
  ['unknown message', { code: 10008 }, { kind: 'sent' }, 0],
  ['unknown channel', { code: 10003 }, { kind: 'suspended' }, 0],
  ['missing access', { code: 50001 }, { kind: 'suspended' }, 0],
  ['missing permissions', { code: 50013 }, { kind: 'suspended' }, 0],
  ['anything else', { code: 50006 }, { kind: 'failed' }, 0],
];

it.each(cases)('%s, and the same once more is posted once', async (_, fault, outcome, posted) => {
  const { server, thread, message, sender } = await openSender();
  server.failNext(POST, fault);
  expect(await sender.send(message)).toMatchObject(outcome);
  expect(thread.messages()).toHaveLength(posted);
  expect(await sender.send(message)).toMatchObject({ kind: 'sent' });
  expect(thread.messages()).toHaveLength(1);
});

it('waits at least as long as a 429 says', async () => {
  const { server, thread, message, sender } = await openSender();
  server.failNext(POST, { retryAfter: 7 });
  const outcome = await sender.send(message);
  expect(outcome).toMatchObject({ kind: 'later', counts: false, mayHaveArrived: false });
  expect(outcome.kind === 'later' && outcome.at - NOW).toBeGreaterThanOrEqual(7_000);
  expect([thread.messages().length, server.requests.length]).toEqual([0, 1]);
});

it('waits where its token does not hold, and gives nothing up', async () => {
  const { message, sender } = await openSender(undefined, 'another');
  expect(await sender.send(message)).toMatchObject({ kind: 'later', at: NOW + MINUTE, counts: false });
});

it('tries again what surely did not arrive: nobody listens', async () => {
  const { message, sender } = await openSender(`http://127.0.0.1:${await freePort()}/api`);
  expect(await sender.send(message)).toMatchObject(again(false));
});

it.each([
  { since: NOW - 2 * MINUTE, looks: 0 },
  { since: NOW - 2 * MINUTE - 1, looks: 1 },
  { since: NOW + 1, looks: 1 },
])('looks for what may have arrived when the nonce may be forgotten: $looks', async ({ since, looks }) => {
  const { server, thread, message, sender } = await openSender();
  await sender.send(message);
  expect(await sender.send({ ...message, openSince: since })).toEqual({
    kind: 'sent',
    message: thread.messages()[0]?.message.id,
  });
  expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(looks);
  expect(thread.messages()).toHaveLength(1);
});

it('keeps the buttons for whom the channel belongs to, in threads too', async () => {
  const { desk, thread, home, message, sender } = await openSender();
  await sender.send(message);
  const [button] = thread.messages()[0]?.buttons ?? [];
  const payload = button?.customId?.replace(/^[ta]\d+\./, '') ?? '';
  expect(await findTarget(desk, home, payload)).toMatchObject({ question: '/subscriptions' });
});
