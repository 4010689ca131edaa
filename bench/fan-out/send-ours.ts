/** Sends what is on its way, as the running bot does, until nothing is: `node send-ours.ts JOB`. */
import { setTimeout } from 'node:timers/promises';
import { createCourier } from '../../src/briefings/deliver.ts';
import type { Sender } from '../../src/briefings/sender.ts';
import { createDigestSender as createDiscordSender } from '../../src/platforms/discord/digest-sender.ts';
import { createDigestSender as createTelegramSender } from '../../src/platforms/telegram/digest-sender.ts';
import { readJob } from './job.ts';
import { openOffice } from './office.ts';

const LOOK_EVERY = 1_000;

const { database, telegram, discord } = readJob();
await using app = await openOffice(database);
const { desk } = app;
const { outbox } = desk.archive;
const stop = new AbortController();
const wait = async (ms: number, signal: AbortSignal) => {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
};

const couriers = [
  createTelegramSender(desk, { token: telegram.token, apiRoot: telegram.root, webhook: null }, () => 'sitrep_test_bot'),
  createDiscordSender(desk, { token: discord.token, api: discord.root }),
].map((sender: Sender) => {
  const delivering = { outbox, sender, now: () => Date.now(), wait, stop: stop.signal, report: desk.report };
  return createCourier({ ...delivering, ...{ elapsed: () => performance.now() } });
});
const running = couriers.map((courier) => courier.run());
while (await isAnyOpen()) await setTimeout(LOOK_EVERY);
stop.abort();
await Promise.all(running);

async function isAnyOpen(): Promise<boolean> {
  const counts = await Promise.all([outbox.counts('telegram'), outbox.counts('discord')]);
  return counts.some(({ pending, sending }) => pending + sending > 0);
}
