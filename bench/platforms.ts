/** Measures the bots beside bare ones, alone (`node bench/platforms.ts`) or with all else (`npm run bench`). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine } from './machine.ts';
import { openDiscord } from './platforms/discord-ground.ts';
import type { Ground } from './platforms/ground.ts';
import { type Figures, measurePlatform } from './platforms/measure-platform.ts';
import { furnishNewsroom } from './platforms/newsroom.ts';
import { openTelegram } from './platforms/telegram-ground.ts';
import { figure, table } from './table.ts';

const PLATFORMS: readonly { readonly name: string; readonly bare: string; readonly open: () => Promise<Ground> }[] = [
  { name: 'Telegram', bare: 'bare-telegram.ts', open: openTelegram },
  { name: 'Discord', bare: 'bare-discord.ts', open: openDiscord },
];
const START = ['src/main.ts', 'start'];

/** From an update to the answer, updates at once, and what the heap grows by; each beside a bot that answers "ok". */
export async function measurePlatforms(folder: string, wanted: readonly string[] = []): Promise<string> {
  const env = await furnishNewsroom(folder);
  const results: (readonly [name: string, ours: Figures, bare: Figures])[] = [];
  for (const { name, bare, open } of PLATFORMS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const runners = [
      { script: START, env },
      { script: [join(import.meta.dirname, 'platforms', bare)], env: {} },
    ];
    const [ours, theirs] = await measurePlatform(open, runners);
    if (ours && theirs) results.push([name, ours, theirs]);
  }
  return [timesTable(results), bulkTable(results), heapTable(results)].join('\n\n');
}

type Results = readonly (readonly [name: string, ours: Figures, bare: Figures])[];

function timesTable(results: Results): string {
  const head = ['update to answer', 'p50', 'bare p50', 'ratio', 'p99', 'bare p99', 'ratio', 'aim for p50'];
  const rows = results.map(([name, ours, bare]) => {
    const cells = (['p50', 'p99'] as const).flatMap((at) => [
      `${figure(ours.times[at])} ms`,
      `${figure(bare.times[at])} ms`,
      figure(ours.times[at] / bare.times[at]),
    ]);
    return [name, ...cells, 'at most 1.5'];
  });
  return table(head, rows);
}

function bulkTable(results: Results): string {
  const rate = (milliseconds: number) => `${figure(1_000 / milliseconds)}/s`;
  const rows = results.map(([name, ours, bare]) => [
    name,
    rate(ours.bulk),
    rate(bare.bulk),
    figure(ours.bulk / bare.bulk),
    'at most 1',
  ]);
  return table(['2,000 updates at once', 'Sitrep', 'bare', 'time an update, ratio', 'aim'], rows);
}

function heapTable(results: Results): string {
  const grown = ([early, late]: Figures['heap']) => `${figure((late / early - 1) * 100)}%`;
  const megabytes = (bytes: number) => `${figure(bytes / 2 ** 20)} MB`;
  const rows = results.map(([name, { heap }, bare]) => [
    name,
    ...heap.map(megabytes),
    grown(heap),
    grown(bare.heap),
    'at most 5%',
  ]);
  return table(['heap', 'after 1,000 updates', 'after 10,000', 'growth', 'growth of bare', 'aim'], rows);
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  console.log(`${machine()}\n`);
  console.log(await measurePlatforms(folder, process.argv.slice(2)));
}
