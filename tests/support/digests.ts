import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { runBriefings } from '../../src/briefings/run-briefings.ts';
import type { Sender } from '../../src/briefings/sender.ts';
import type { Asking } from '../../src/commands/asking.ts';
import { article } from './article.ts';
import { harbourArticles } from './harbour-archive.ts';
import { harbourDesk } from './harbour-desk.ts';

/** A desk on a clock of its own, and digests that run over it as in the real program. */
export interface Digests {
  readonly desk: Asking;
  /** It is this time now, and what is due is planned. */
  at(instant: string): void;
  /** Sends on a platform until the test is over. */
  run(sender: Sender): void;
  /** Something comes in: a statement of Ada Marlow. */
  comesIn(words: string): Promise<void>;
}

/** From here on nothing is waited for but to be woken. */
const IDLE = 60_000;

/** It is 09:00 UTC on 10 June 2024; whatever is waited for moves the clock on, and takes no time. */
export async function openDigests(entries: readonly ArchiveEntry[] = harbourArticles): Promise<Digests> {
  const harbour = await harbourDesk(entries);
  const faults: unknown[] = [];
  let now = harbour.now();
  let plan = () => {};
  const desk: Asking = {
    ...harbour,
    now: () => now,
    wakeBriefings: () => plan(),
    report: (fault) => `ref-${faults.push(fault)}`,
  };
  const wait = async (ms: number, signal: AbortSignal) => {
    if (signal.aborted) return;
    if (ms >= IDLE)
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    now = now.add({ milliseconds: Math.ceil(ms) });
    await setImmediate();
  };
  let articles = 0;
  return {
    desk,
    at(instant) {
      now = Temporal.Instant.from(instant);
      plan();
    },
    run(sender) {
      const stop = new AbortController();
      const running = runBriefings({
        desk,
        senders: [sender],
        stop: stop.signal,
        elapsed: () => now.epochMilliseconds,
        wait,
        onWake: (wake) => {
          plan = wake;
        },
      });
      onTestFinished(async () => {
        stop.abort();
        await running;
        expect(faults).toEqual([]);
      });
    },
    async comesIn(words) {
      articles += 1;
      const text = `Marlow said ${words}.`;
      await desk.archive.put(article(`news-${articles}`, { text, said: [{ actor: 'marlow', words }] }));
    },
  };
}
