import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A bot in a process of its own. */
export interface Contender {
  /** Bytes of the heap in use after a forced collection. */
  heap(): Promise<number>;
  stop(): Promise<void>;
}

const PRELOAD = join(import.meta.dirname, 'report-heap.ts');
const ROOT = join(import.meta.dirname, '../..');
/** What the bots print when they can answer. */
const READY = /^ready/m;

/** Starts a bot by its script and arguments; resolves when it can answer. */
export async function startContender(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Contender> {
  // Options of this process hold for the bots as well: with `node --cpu-prof bench/platforms.ts` all are profiled.
  const child = spawn(process.execPath, [...process.execArgv, '--expose-gc', '--import', PRELOAD, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed);
  await isReady(child);
  return {
    async heap() {
      const told = once(child, 'message');
      child.send('heap');
      return Number((await told)[0]);
    },
    async stop() {
      process.off('exit', killed);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (READY.test(printed)) resolve();
  });
  child.once('exit', (code) => reject(new Error(`the bot ended with ${code} before it was ready: ${printed}`)));
  await promise;
}
