import type { Archive, ArchiveEntry } from '../../src/archive/archive.ts';
import { planDue } from '../../src/briefings/plan-due.ts';
import { parseSchedule } from '../../src/briefings/schedule/parse-schedule.ts';
import { type SubscribeRequest, subscribe } from '../../src/briefings/subscribe.ts';
import type { Asking } from '../../src/commands/asking.ts';
import { replySchema } from '../../src/reply/reply-schema.ts';
import { article } from './article.ts';
import { harbourDesk } from './harbour-desk.ts';
import { plain } from './plain.ts';
import { visibleRoom } from './visible-room.ts';

/** A message as it was taken to be sent. */
export interface Posted {
  readonly subscription: string;
  readonly address: string;
  /** The instant it was due at, in UTC: `2024-06-10T08:00:00Z`. */
  readonly slot: string;
  readonly text: string;
}

/** A desk on a clock that the test sets, and the planning of digests over its real archive. */
export interface BriefingDesk {
  readonly desk: Asking;
  /** Sets the clock, forwards or backwards. */
  at(instant: string): void;
  /** Something comes in: a statement of Ada Marlow, the mayor. */
  comesIn(words: string, more?: Partial<Parameters<typeof article>[1]>): Promise<void>;
  subscribes(typed: string, more?: Partial<SubscribeRequest>): Promise<string>;
  /** Plans what is due and takes what there is to send. */
  ticks(platforms?: readonly string[]): Promise<readonly Posted[]>;
}

const WIDE = 20_000;

/** It is 09:00 UTC on 10 June 2024. */
export async function briefingDesk(
  entries: readonly ArchiveEntry[],
  watched: (archive: Archive) => Archive = (archive) => archive,
): Promise<BriefingDesk> {
  const harbour = await harbourDesk(entries);
  let now = harbour.now();
  const desk: Asking = { ...harbour, archive: watched(harbour.archive), now: () => now };
  const { outbox } = desk.archive;
  let articles = 0;
  return {
    desk,
    at(instant) {
      now = Temporal.Instant.from(instant);
    },
    async comesIn(words, more = {}) {
      articles += 1;
      const text = `Marlow said ${words}.`;
      await desk.archive.put(article(`news-${articles}`, { text, said: [{ actor: 'marlow', words }], ...more }));
    },
    async subscribes(typed, more = {}) {
      const schedule = typed === 'watch' ? null : parseSchedule(typed);
      if (schedule === null && typed !== 'watch') throw new Error(`no schedule: ${typed}`);
      const address = more.address ?? `telegram:${articles}`;
      const usual = { address, home: address, zone: 'UTC', quiet: null, mode: null, silent: false } as const;
      return (await subscribe(desk, { ...usual, schedule, ...more })).id;
    },
    async ticks(platforms = ['telegram']) {
      await planDue(desk, new Map(platforms.map((name) => [name, visibleRoom(WIDE)])));
      const posted: Posted[] = [];
      for (const platform of platforms) {
        for (;;) {
          const [delivery] = await outbox.take(platform, now.epochMilliseconds, 1);
          if (delivery === undefined) break;
          await outbox.settle(delivery.id, { kind: 'sent', message: '' }, now.epochMilliseconds);
          const slot = Temporal.Instant.fromEpochMilliseconds(delivery.slot).toString();
          const text = plain(replySchema.parse(JSON.parse(delivery.body)));
          posted.push({ subscription: delivery.subscription, address: delivery.address, slot, text });
        }
      }
      return posted;
    },
  };
}

/** The heading of a message. */
export function headOf({ text }: Pick<Posted, 'text'>): string {
  return text.split('\n')[0] ?? '';
}
