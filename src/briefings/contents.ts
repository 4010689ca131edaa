import { setImmediate } from 'node:timers/promises';
import { readChatSettings } from '../answers/chat-settings.ts';
import type { Desk } from '../answers/desk.ts';
import { type DigestRequest, type DigestSpan, digest } from '../answers/digest.ts';
import type { DigestAnswer } from '../answers/digest-schema.ts';
import type { Subscription } from '../archive/outbox/outbox.ts';
import { platformOf } from '../archive/outbox/subscriptions.ts';
import { presentDigest } from '../present/digest.ts';
import { type Room, screensOf } from '../reply/screens.ts';
import { languageOf, type Wording, wordingIn } from '../wording/wording.ts';
import { once, onceFor } from './once.ts';
import { recapOf } from './recap.ts';

const MINUTE = 60_000;

/** What a platform's messages hold, by the platform's name. */
export type Rooms = ReadonlyMap<string, Room>;

/** What a subscription gets at a slot, and how far it has come with it. */
interface Content {
  /** The blocks of each message, as JSON; none where there is nothing to post. */
  readonly parts: readonly string[];
  readonly seen: number;
  readonly walked: number;
}

/** Makes digests, each once for all subscriptions that get the same. Made anew for every round of planning. */
export interface Contents {
  /** Of the archive: digests tell what it holds by then. */
  readonly revision: number;
  of(subscription: Subscription, slot: number): Promise<Content>;
}

/** Contents as the archive stands now: what comes in meanwhile is told in the next round. */
export async function createContents(desk: Desk, rooms: Rooms): Promise<Contents> {
  const revision = await desk.archive.revision();
  const digests = once(
    (request: DigestRequest) => JSON.stringify(request),
    async (request) => {
      // Each takes some milliseconds: between two everything else goes on.
      await setImmediate();
      return digest(desk, request);
    },
  );
  const partsOf = onceFor((answer: DigestAnswer) =>
    once(
      (platform: string, language: string) => `${platform} ${language}`,
      async (platform, language) => {
        const room = rooms.get(platform);
        if (room === undefined) throw new Error(`no messages are known for ${platform}`);
        return messagesOf(answer, room, wordingIn(languageOf(language) ?? desk.wording.language));
      },
    ),
  );
  return {
    revision,
    async of(subscription, slot) {
      const tell = (span: DigestSpan) => digests(requestOf(span, subscription, slot));
      const told = await choose(subscription, { slot, revision }, tell);
      const language = (await readChatSettings(desk, subscription.home)).language ?? subscription.language;
      const posted = told.posted ? await partsOf(told.answer)(platformOf(subscription), language) : [];
      return { parts: posted, seen: revision, walked: told.walked };
    },
  };
}

function messagesOf(answer: DigestAnswer, room: Room, wording: Wording): readonly string[] {
  const reply = presentDigest(answer, wording.answers);
  const screens = screensOf(
    reply.filter(({ kind }) => kind !== 'actions'),
    room,
  );
  const actions = reply.filter(({ kind }) => kind === 'actions');
  // What to ask next stands below the last message.
  return screens.map((screen, at) => JSON.stringify(at === screens.length - 1 ? [...screen, ...actions] : screen));
}

/**
 * What tells of no time of its own is headed by none, so that all who get the same at different times share it. Times are told
 * to the minute: two that subscribed within one get the same.
 */
function requestOf(span: DigestSpan, subscription: Subscription, slot: number): DigestRequest {
  const { filters, zone, lastSlot, created } = subscription;
  const from = lastSlot ?? created;
  const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
  return {
    span,
    filters,
    zone,
    from: span.kind === 'new' ? at(from - (from % MINUTE)) : null,
    to: span.kind === 'new' || span.kind === 'newest' ? at(slot) : null,
  };
}

interface Now {
  readonly slot: number;
  readonly revision: number;
}

interface Chosen {
  readonly answer: DigestAnswer;
  /** False where nothing new is nothing to post. */
  readonly posted: boolean;
  readonly walked: number;
}

/** What a subscription would get now, for somebody to look at: nothing moves on. */
export async function preview(desk: Desk, subscription: Subscription): Promise<DigestAnswer> {
  const slot = desk.now().epochMilliseconds;
  const now = { slot, revision: await desk.archive.revision() };
  return (await choose(subscription, now, (span) => digest(desk, requestOf(span, subscription, slot)))).answer;
}

type Tell = (span: DigestSpan) => Promise<DigestAnswer>;

/** What the mode of a subscription asks for. */
async function choose(subscription: Subscription, { slot, revision }: Now, tell: Tell): Promise<Chosen> {
  const { mode, watch, seen, walked, lastSlot } = subscription;
  const news = () => tell({ kind: 'new', after: seen, upTo: revision });
  if (watch || mode === 'new') {
    const answer = await news();
    return { answer, posted: answer.total > 0, walked };
  }
  switch (mode) {
    case 'recap':
      return { answer: await tell(recapOf(subscription, slot)), posted: true, walked };
    case 'replay':
      return walkOn(walked, tell);
    case null: {
      if (lastSlot === null) return { answer: await tell({ kind: 'newest' }), posted: true, walked };
      const answer = await news();
      return answer.total > 0 ? { answer, posted: true, walked } : walkOn(walked, tell);
    }
  }
}

/** The next slice of the stored timeline; at its end it begins anew. Where nothing is stored nothing is posted. */
async function walkOn(walked: number, tell: Tell): Promise<Chosen> {
  const answer = await tell({ kind: 'archive', after: walked });
  // What stood behind it may have been removed meanwhile.
  if (answer.total === 0 && walked > 0) return walkOn(0, tell);
  return { answer, posted: answer.total > 0, walked: answer.next ?? 0 };
}
