import { expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../../src/archive/outbox/outbox.ts';
import type { Message } from '../../../src/briefings/sender.ts';
import { createDigestSender } from '../../../src/platforms/telegram/digest-sender.ts';
import { harbourDesk } from '../../support/harbour-desk.ts';
import type { Fault } from '../../support/telegram/faults.ts';
import { startTelegram } from '../../support/telegram/telegram.ts';
import { freePort } from './open-bot.ts';

const NOW = Date.parse('2024-06-10T09:00:00Z');

async function openSender(apiRoot?: string, token?: string) {
  const server = await startTelegram();
  onTestFinished(() => server.close());
  const faults: unknown[] = [];
  const desk = { ...(await harbourDesk([])), report: (fault: unknown) => `ref-${faults.push(fault)}` };
  const settings = { token: token ?? server.token, apiRoot: apiRoot ?? server.url, webhook: null };
  const group = server.supergroup();
  group.has({ user: server.bot });
  const home = `telegram:${group.id}`;
  const message: Message = {
    id: 1,
    key: 'abc.1.0',
    subscription: 'abc',
    address: home,
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
  return { server, desk, group, message, sender: createDigestSender(desk, settings, () => 'sitrep_test_bot') };
}

const cases: readonly (readonly [told: string, fault: Fault, outcome: Partial<Outcome>, posted: number])[] = [
  ['429', { kind: 'flood', retryAfter: 7 }, { kind: 'later', at: NOW + 7_000, counts: false }, 0],
  ['500', { kind: 'status', code: 500, when: 'before' }, { kind: 'unknown' }, 0],
  ['502 after posting', { kind: 'status', code: 502, when: 'after' }, { kind: 'unknown', reason: 'no answer' }, 1],
  ['a cut connection', { kind: 'dropped', when: 'before' }, { kind: 'unknown' }, 0],
  ['a cut connection after posting', { kind: 'dropped', when: 'after' }, { kind: 'unknown' }, 1],
  ['bot was kicked', { kind: 'forbidden', why: 'bot was kicked from the supergroup chat' }, { kind: 'suspended' }, 0],
  ['chat not found', { kind: 'refused', description: 'chat not found' }, { kind: 'suspended' }, 0],
  ['anything else', { kind: 'refused', description: "can't parse entities" }, { kind: 'failed' }, 0],
];

it.each(cases)('%s', async (_, fault, outcome, posted) => {
  const { server, group, message, sender } = await openSender();
  server.failNext('sendMessage', fault);
  expect(await sender.send(message)).toMatchObject(outcome);
  expect([group.sent.length, server.calls('sendMessage').length]).toEqual([posted, 1]);
});

it('waits where its token does not hold, and gives nothing up', async () => {
  const { message, sender } = await openSender(undefined, '4839574812:another');
  expect(await sender.send(message)).toMatchObject({ kind: 'later', at: NOW + 60_000, counts: false });
});

it('tries again what surely did not arrive: nobody listens, or its buttons cannot be kept', async () => {
  const later = { kind: 'later', counts: true, mayHaveArrived: false };
  const { message, sender } = await openSender(`http://127.0.0.1:${await freePort()}`);
  expect(await sender.send(message)).toMatchObject({ ...later, reason: 'ECONNREFUSED' });
  expect(await sender.send({ ...message, attempts: 12 })).toEqual({ kind: 'failed', reason: 'ECONNREFUSED' });
  const locked = await openSender();
  await locked.desk.archive[Symbol.asyncDispose]();
  expect(await locked.sender.send(message)).toMatchObject({ ...later, reason: 'fault ref-1' });
  expect(locked.server.requests).toEqual([]);
});
