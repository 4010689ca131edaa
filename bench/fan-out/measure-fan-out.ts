import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { planDue } from '../../src/briefings/plan-due.ts';
import { figure, table } from '../table.ts';
import { openDiscord } from './discord-side.ts';
import { type Job, writeJob } from './job.ts';
import { dueAt, openOffice, ROOMS } from './office.ts';
import type { Arrivals, Side } from './side.ts';
import { openTelegram } from './telegram-side.ts';

const OURS = 'Sitrep';
const PLAIN: Readonly<Record<string, string>> = {
  Telegram: "plain loop, grammY's throttler",
  Discord: "plain loop, discord.js's queue",
};
type Samples = readonly [telegram: Arrivals['sample'], discord: Arrivals['sample']];

/**
 * One digest to each of so many chats and channels, both platforms at once in a process of its own: first by the bot,
 * then by plain loops, each against servers of its own.
 */
export async function measureFanOut(folder: string, channels: number): Promise<string> {
  const database = join(folder, 'fan-out.db');
  const ours = await measure('send-ours.ts', { folder, database, channels }, [{}, {}]);
  const { nonce: _, enforce_nonce: __, ...message } = ours[1].arrivals.sample;
  const { chat_id: ___, ...text } = ours[0].arrivals.sample;
  const plain = await measure('send-plainly.ts', { folder, database: '', channels }, [text, message]);
  const rows = [
    rowOf(OURS, ours[0]),
    rowOf(PLAIN.Telegram ?? '', plain[0]),
    rowOf(OURS, ours[1]),
    rowOf(PLAIN.Discord ?? '', plain[1]),
  ];
  const head = ['', 'messages', 'by', 'a second', 'of what is permitted', 'aim', '429', 'each once'];
  return table(head, rows);
}

interface Measured {
  readonly side: Side;
  readonly arrivals: Arrivals;
}

async function measure(
  program: string,
  { folder, database, channels }: { folder: string; database: string; channels: number },
  samples: Samples,
): Promise<readonly [Measured, Measured]> {
  await using telegram = await openTelegram(channels);
  await using discord = await openDiscord(channels);
  if (database !== '') await plan(database, [...telegram.addresses, ...discord.addresses]);
  const path = join(folder, `${program}.json`);
  const job: Job = {
    database,
    telegram: { ...accessTo(telegram), sample: samples[0] },
    discord: { ...accessTo(discord), sample: samples[1] },
  };
  writeJob(path, job);
  const child = fork(join(import.meta.dirname, program), [path]);
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
  return [
    { side: telegram, arrivals: telegram.arrivals() },
    { side: discord, arrivals: discord.arrivals() },
  ];
}

function accessTo({ token, root, addresses }: Side) {
  return { token, root, addresses };
}

async function plan(database: string, addresses: readonly string[]): Promise<void> {
  await using app = await openOffice(database);
  const at = app.desk.now().epochMilliseconds;
  for (const [number, address] of addresses.entries()) await app.desk.archive.outbox.add(dueAt(number, address, at));
  await planDue(app.desk, ROOMS);
}

function rowOf(by: string, { side, arrivals }: Measured): readonly string[] {
  const { accepted, limited, refused, each } = arrivals;
  if (refused > 0) throw new Error(`${side.name}, ${by}: ${refused} requests were refused`);
  const seconds = ((accepted.at(-1) ?? 0) - (accepted[0] ?? 0)) / 1_000;
  const rate = (accepted.length - 1) / seconds;
  const parts = new Set(each);
  return [
    side.name,
    figure(accepted.length),
    by,
    figure(rate),
    `${((100 * rate) / side.permitted).toFixed(1)}%`,
    by === OURS ? 'at least 97%, no 429' : '',
    String(limited),
    parts.size === 1 && !parts.has(0) ? 'yes' : `no: ${[...parts].sort().join(', ')}`,
  ];
}
