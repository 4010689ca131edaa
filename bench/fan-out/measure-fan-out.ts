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
const PLAIN = { telegram: "plain loop, grammY's throttler", discord: "plain loop, discord.js's queue" };

/** Of Telegram and of Discord. */
type Both<T> = readonly [telegram: T, discord: T];

interface Measured {
  readonly side: Side;
  readonly arrivals: Arrivals;
}

/**
 * One digest to each of so many chats and channels, both platforms at once from a process of its own: first by the bot,
 * then by plain loops, each against servers of its own.
 */
export async function measureFanOut(folder: string, channels: number): Promise<string> {
  const ours = await sendOurs(folder, channels);
  const plain = await sendPlainly(folder, channels, [ours[0].arrivals.sample, ours[1].arrivals.sample]);
  const head = ['', 'messages', 'by', 'a second', 'of what is permitted', 'aim', '429', 'each once'];
  return table(head, [
    rowOf(OURS, ours[0]),
    rowOf(PLAIN.telegram, plain[0]),
    rowOf(OURS, ours[1]),
    rowOf(PLAIN.discord, plain[1]),
  ]);
}

/** By our couriers, from an outbox in which the digests were planned. */
async function sendOurs(folder: string, channels: number): Promise<Both<Measured>> {
  await using telegram = await openTelegram(channels);
  await using discord = await openDiscord(channels);
  const database = join(folder, 'fan-out.db');
  await plan(database, [...telegram.addresses, ...discord.addresses]);
  const job = {
    database,
    telegram: { ...accessTo(telegram), sample: {} },
    discord: { ...accessTo(discord), sample: {} },
  };
  await run(new URL('./send-ours.ts', import.meta.url), folder, job);
  return [measured(telegram), measured(discord)];
}

/** The same messages by the libraries alone. */
async function sendPlainly(folder: string, channels: number, samples: Both<Arrivals['sample']>) {
  await using telegram = await openTelegram(channels);
  await using discord = await openDiscord(channels);
  const { chat_id: _, ...text } = samples[0];
  const { nonce: __, enforce_nonce: ___, ...message } = samples[1];
  const job = {
    database: '',
    telegram: { ...accessTo(telegram), sample: text },
    discord: { ...accessTo(discord), sample: message },
  };
  await run(new URL('./send-plainly.ts', import.meta.url), folder, job);
  return [measured(telegram), measured(discord)] as const;
}

async function run(program: URL, folder: string, job: Job): Promise<void> {
  const path = join(folder, 'job.json');
  writeJob(path, job);
  const [status] = await once(fork(program, [path]), 'exit');
  if (status !== 0) throw new Error(`${program.pathname} ended with ${status}`);
}

function measured(side: Side): Measured {
  return { side, arrivals: side.arrivals() };
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
