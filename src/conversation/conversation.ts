import type { Desk } from '../answers/desk.ts';
import { askingAt } from '../commands/asking-at.ts';
import { nothing } from '../present/listing.ts';
import { presentWelcome } from '../present/welcome.ts';
import type { Room } from '../reply/screens.ts';
import type { Wording } from '../wording/wording.ts';
import type { Asker, Question } from './ask.ts';
import { findTarget, type Target } from './buttons.ts';
import { createKeeper } from './keeper.ts';
import { createLayout, type Shown, type ToShow } from './layout.ts';
import { createMemory } from './memory.ts';
import { type Answered, replyTo } from './reply-to.ts';

/**
 * The talk in all chats of one platform: answers are cut to its messages, and every button knows how to go on. Never
 * rejects: a fault is logged, and shown as a short sorry with its reference.
 */
export interface Conversation {
  answer(asker: Asker, question: Question): Promise<Shown>;
  /** What a button goes on with, and whether that takes the place of its message; null when it cannot any more. */
  press(asker: Asker, payload: string): Promise<Pressed | null>;
  /** What a chat begins with. */
  welcome(asker: Asker): Promise<Shown>;
  /** One line of the bot's own, in the asker's language. */
  notice(asker: Asker, say: (wording: Wording) => string): Promise<Shown>;
}

/** What a button has brought, and the question it stood for. */
interface Pressed {
  readonly shown: Shown;
  readonly replaces: boolean;
  readonly question: Question;
}

/** Answers that are remembered: pages are turned, and news makes many ask the same. */
const MOST_REMEMBERED = 500;

/** A conversation at a desk, in messages that have this room. */
export function createConversation(desk: Desk, room: Room): Conversation {
  const memory = createMemory<Answered>(MOST_REMEMBERED, () => desk.archive.revision());
  const layOut = createLayout(room);
  const keep = createKeeper(desk);
  const show = (asker: Asker, what: ToShow, from: Target | null): Promise<Shown> => {
    const home = what.personal ? (asker.aloneAt ?? asker.caller.home) : asker.caller.home;
    return keep(home, layOut(what, from));
  };
  const goTo = async (asker: Asker, target: Target): Promise<Shown> => {
    return show(asker, await replyTo(desk, asker, target.question, memory), target);
  };
  const notice: Conversation['notice'] = async (asker, say) => {
    const { wording } = await askingAt(desk, asker.caller, asker.appLanguage);
    return { blocks: [nothing(say(wording))], buttons: [], payloads: new Map(), wording, personal: false };
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
      const { replaces, question } = target;
      return { shown: await guarded(asker, () => goTo(asker, target)), replaces, question };
    },
    welcome: (asker) =>
      guarded(asker, async () => {
        const { beat, wording } = await askingAt(desk, asker.caller, asker.appLanguage);
        const reply = presentWelcome(beat, wording, wording.chat.ask);
        return show(asker, { reply, wording, personal: false }, null);
      }),
  };
}
