import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { vi } from 'vitest';
import { SECOND_BEAT } from '../support/second-beat/second-beat.ts';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');

// Every question here is a process of its own, and a busy machine starts them slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A newsroom's working directory with an archive of its own, and the real program run in it. */
export interface Newsroom {
  readonly folder: string;
  readonly database: string;
  /** Writes a file below the folder and gives its path as a user would type it. */
  write(name: string, content: string | Uint8Array): string;
  /** Runs the program to its end. Input is closed after `input`. */
  sitrep(args: readonly string[], options?: RunOptions): Promise<Ran>;
  start(args: readonly string[], env?: Env): ChildProcess;
}

type Env = Readonly<Record<string, string>>;

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Env;
}

export function createNewsroom(): Newsroom {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sitrep-newsroom-')));
  const start = (args: readonly string[], env: Env = {}) =>
    spawn(process.execPath, [MAIN, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, SITREP_CONFIG: SECOND_BEAT.config, SITREP_SEEDS: SECOND_BEAT.seeds, ...env },
    });
  return {
    folder,
    database: join(folder, 'data', 'sitrep.db'),
    start,
    write(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      return name;
    },
    sitrep: (args, { input = '', env = {} } = {}) => finish(start(args, env), input),
  };
}

function finish(child: ChildProcess, input: string | Uint8Array): Promise<Ran> {
  const written = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  // A program that ends without reading its input is no fault of the test.
  child.stdin?.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...written }));
  });
}

/** Every line of JSON that a program wrote. */
export function jsonLines(out: string): readonly unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
