import { codeOf } from './never-sent.ts';
import type { Platform } from './platform.ts';

/** What running platforms need from outside. */
export interface Supervision {
  readonly stop: AbortSignal;
  /** Called once, when every platform has been connected. */
  readonly ready: () => void;
  /** Told of every platform that fails, and when it is tried again. */
  readonly warn: (message: string) => void;
  /** Resolves after some milliseconds, or at once when the signal is aborted. */
  readonly wait: (ms: number, stop: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 5 * 60_000;

/** What is kept running. */
export type Runnable = Pick<Platform, 'name' | 'run'>;

/** Runs platforms side by side until told to stop. One that fails is tried again, ever later; the others go on. */
export async function supervise(platforms: readonly Runnable[], supervision: Supervision): Promise<void> {
  const missing = new Set(platforms);
  const connected = (platform: Runnable) => {
    if (missing.delete(platform) && missing.size === 0) supervision.ready();
  };
  await Promise.all(platforms.map((platform) => keepRunning(platform, supervision, () => connected(platform))));
}

async function keepRunning(platform: Runnable, supervision: Supervision, connected: () => void): Promise<void> {
  const { stop, warn, wait, random } = supervision;
  let failures = 0;
  const ready = () => {
    failures = 0;
    connected();
  };
  while (!stop.aborted) {
    try {
      await platform.run(stop, ready);
      if (stop.aborted) return;
      throw new Error('the connection ended');
    } catch (fault) {
      if (stop.aborted) return;
      const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++);
      // Between half and all of it, so that many that fell down together do not come back together.
      const ms = Math.round(longest * (0.5 + random() / 2));
      warn(`${platform.name}: ${reasonOf(fault)}; trying again in ${Math.ceil(ms / 1000)} s`);
      await wait(ms, stop);
    }
  }
}

/** `ECONNREFUSED`, not a name that a client gives to its own errors. */
const SYSTEM_CODE = /^[A-Z][A-Z\d_]+$/;

/** What it says, and what the network said of it where the client does not repeat that. */
function reasonOf(fault: unknown): string {
  const text = fault instanceof Error ? fault.message : String(fault);
  const code = codeOf(fault);
  return (!SYSTEM_CODE.test(code) || text.includes(code) ? text : `${text} (${code})`).replace(/\s+/g, ' ').trim();
}
