import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The real program at work. */
export interface Running {
  /** All that it has printed so far. */
  readonly printed: () => string;
  /** Resolves when it has printed this. @throws when it ends without */
  prints(text: string): Promise<void>;
  /** Resolves when it has died at its kill point. @throws when it ended in another way */
  dies(): Promise<void>;
  kill(): Promise<void>;
  /** Asks it to end. @throws when it fails */
  end(): Promise<void>;
}

export function watch(child: ChildProcess): Running {
  const looks = new Set<() => void>();
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (const look of looks) look();
    });
  }
  const closed = once(child, 'close');
  const ended = async (signal: NodeJS.Signals | null) => {
    await closed;
    if (child.signalCode !== signal || (signal === null && child.exitCode !== 0)) {
      throw new Error(`ended with ${child.signalCode ?? child.exitCode}: ${text}`);
    }
  };
  return {
    printed: () => text,
    prints: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => text.includes(wanted) && resolve();
        looks.add(look);
        closed.then(() => reject(new Error(`ended without "${wanted}": ${text}`)), reject);
        look();
      }),
    dies: () => ended('SIGKILL'),
    kill: () => {
      child.kill('SIGKILL');
      return ended('SIGKILL');
    },
    end: () => {
      child.kill('SIGTERM');
      return ended(null);
    },
  };
}
