import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { actors } from './articles.ts';
import { summarise } from './measure.ts';
import { figure, table } from './table.ts';

const RUNS = 21;

/** From process start to the whole first answer on a filled archive, beside a process that does nothing. */
export function measureStartup(root: string, database: string): string {
  const question = `/who ${actors[10]}`;
  const env = { ...process.env, DATABASE_URL: `sqlite:${database}` };
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    times[0].push(time(['src/main.ts', 'ask', question], root, env));
    times[1].push(time(['-e', '0'], root, env));
  }
  const [ours, empty] = times.map(summarise);
  const milliseconds = (list: typeof ours) => `${figure(list?.p50 ?? Number.NaN)} ms`;
  const more = (ours?.p50 ?? Number.NaN) - (empty?.p50 ?? Number.NaN);
  return table(
    ['start to first answer, p50', 'Sitrep', 'node -e 0', 'more', 'aim'],
    [[`ask "${question}"`, milliseconds(ours), milliseconds(empty), `${figure(more)} ms`, 'under 300 ms']],
  );
}

function time(args: readonly string[], root: string, env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  execFileSync(process.execPath, args, { cwd: join(root), env, stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - start;
}
