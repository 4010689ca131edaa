/** What digests are promised: `node bench/fan-out.ts [CHANNELS [SUBSCRIPTIONS]]` measures that alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureFanOut } from './fan-out/measure-fan-out.ts';
import { measurePlanning } from './fan-out/measure-planning.ts';
import { machine } from './machine.ts';

const CHANNELS = 3_000;
const SUBSCRIPTIONS = 100_000;

/** Digests to many channels at once, and many subscriptions due at once; some five minutes and 200 MB of disk. */
export async function measureBriefings(
  folder: string,
  channels: number = CHANNELS,
  subscriptions: number = SUBSCRIPTIONS,
): Promise<string> {
  const planning = await measurePlanning(folder, subscriptions);
  return `${await measureFanOut(folder, channels)}\n\n${planning}`;
}

if (import.meta.main) {
  const [channels, subscriptions] = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'fan-out-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  console.log(`${machine()}\n`);
  console.log(await measureBriefings(folder, channels, subscriptions));
}
