import type { Desk } from '../answers/desk.ts';
import { askingAt } from '../commands/asking-at.ts';
import { nothing } from '../present/listing.ts';
import { presentWelcome } from '../present/welcome.ts';
import type { Reply } from '../reply/blocks.ts';
import { type Room, screensOf } from '../reply/screens.ts';
import type { Wording } from '../wording/wording.ts';
import type { Asker, Question } from './ask.ts';
import { findTarget, keepTargets, type Target } from './buttons.ts';
import { createMemory } from './memory.ts';
import { type Offer, offersOf, questionsIn } from './offers.ts';
import { type Answered, replyTo } from './reply-to.ts';

/** A button below a message. */
export interface Button {
  readonly label: string;
  /** ASCII, at most 19 characters. */
  readonly payload: string;
  /** Whether the answer takes the place of the message with the button. */
  readonly replaces: boolean;
}

/** One message to show. */
export interface Shown {
  /** Fits into the platform's room; holds no actions. */
  readonly blocks: Reply;
  /** Those that turn pages first. */
  readonly buttons: readonly Button[];
  /** For runs of the blocks that are questions of their own (`asks`): what to ask them with, by their text. */
  readonly payloads: ReadonlyMap<string, string>;
  readonly wording: Wording;
}

/**
 * The talk in all chats of one platform: answers are cut to its messages, and every button knows how to go on. Never
 * rejects: a fault is logged, and shown as a short sorry with its reference.
 */
export interface Conversation {
  answer(asker: Asker, question: Question): Promise<Shown>;
  /** What a button goes on with, and whether that takes the place of its message; null when it cannot any more. */
  press(asker: Asker, payload: string): Promise<{ readonly shown: Shown; readonly replaces: boolean } | null>;
  /** What a chat begins with. */
  welcome(asker: Asker): Promise<Shown>;
  /** One line of the bot's own, in the asker's language. */
  notice(asker: Asker, say: (wording: Wording) => string): Promise<Shown>;
}

/** Answers that are remembered: pages are turned, and news makes many ask the same. */
const MOST_REMEMBERED = 200;

/** A conversation at a desk, in messages that have this room. */
export function createConversation(desk: Desk, room: Room): Conversation {
  const memory = createMemory<Answered>(MOST_REMEMBERED, () => desk.archive.revision());
  const cut = cutter(room);
  const show = async (asker: Asker, reply: Reply, wording: Wording, from: Target | null): Promise<Shown> => {
    const screens = cut(reply);
    const last = screens.length - 1;
    const wanted = from?.screen ?? 0;
    const at = wanted < 0 ? last : Math.min(wanted, last);
    const shown = screens[at] ?? [];
    const offers = offersOf(reply, { from, at, last }, wording);
    const kept = await keep(desk, asker, [...offers, ...questionsIn(shown)]);
    const payloads = new Map(kept.slice(offers.length).map(({ label, payload }) => [label, payload]));
    return { blocks: shown, buttons: kept.slice(0, offers.length), payloads, wording };
  };
  const goTo = async (asker: Asker, target: Target): Promise<Shown> => {
    const { reply, wording } = await replyTo(desk, asker, target.question, memory);
    return show(asker, reply, wording, target);
  };
  const notice: Conversation['notice'] = async (asker, say) => {
    const { wording } = await askingAt(desk, asker.caller, asker.appLanguage);
    return { blocks: [nothing(say(wording))], buttons: [], payloads: new Map(), wording };
  };
  const guarded = (asker: Asker, work: () => Promise<Shown>): Promise<Shown> =>
    work().catch((fault) => {
      const reference = desk.report(fault);
      return notice(asker, ({ chat }) => chat.internal(reference));
    });
  return {
    notice,
    answer: (asker, question) => guarded(asker, () => goTo(asker, { question, screen: 0, replaces: false })),
    async press(asker, payload) {
      const target = await findTarget(desk, asker.caller.home, payload).catch((fault) => {
        desk.report(fault);
        return null;
      });
      if (target === null) return null;
      return { shown: await guarded(asker, () => goTo(asker, target)), replaces: target.replaces };
    },
    welcome: (asker) =>
      guarded(asker, async () => {
        const { beat, wording } = await askingAt(desk, asker.caller, asker.appLanguage);
        return show(asker, presentWelcome(beat, wording, wording.chat.ask), wording, null);
      }),
  };
}

/** Cuts replies into screens, each once: one that is remembered is shown many times. */
function cutter(room: Room): (reply: Reply) => readonly Reply[] {
  const known = new WeakMap<Reply, readonly Reply[]>();
  return (reply) => {
    const blocks = () => reply.filter(({ kind }) => kind !== 'actions');
    const screens = known.get(reply) ?? screensOf(blocks(), room);
    known.set(reply, screens);
    return screens;
  };
}

/** An answer without its buttons is better than none: where they cannot be kept, they are left out. */
async function keep(desk: Desk, { caller }: Asker, offers: readonly Offer[]): Promise<readonly Button[]> {
  try {
    const payloads = await keepTargets(
      desk,
      caller.home,
      offers.map(({ target }) => target),
    );
    return offers.flatMap(({ label, target: { replaces } }, index) => {
      const payload = payloads[index];
      return payload === undefined ? [] : [{ label, payload, replaces }];
    });
  } catch (fault) {
    desk.report(fault);
    return [];
  }
}
