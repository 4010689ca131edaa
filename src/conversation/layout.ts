import type { Reply } from '../reply/blocks.ts';
import { type Room, screensOf } from '../reply/screens.ts';
import type { Wording } from '../wording/wording.ts';
import { type ButtonRecord, recordOf, type Target } from './buttons.ts';
import { type Offer, offersOf, questionsIn } from './offers.ts';

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
  /** For the asker alone, though it was asked where others read along. */
  readonly personal: boolean;
}

/** A reply to lay out. */
export interface ToShow {
  readonly reply: Reply;
  readonly wording: Wording;
  readonly personal: boolean;
}

/** A message, and what its buttons stand for. */
export interface Message {
  readonly shown: Shown;
  readonly record: ButtonRecord;
}

/** Lays replies out as messages that have this room. What is remembered is laid out once, and shown many times. */
export function createLayout(room: Room): (what: ToShow, from: Target | null) => Message {
  const known = new WeakMap<Reply, Screens>();
  return ({ reply, wording, personal }, from) => {
    const screens = known.get(reply) ?? cut(reply, room);
    known.set(reply, screens);
    const last = screens.blocks.length - 1;
    const wanted = from?.screen ?? 0;
    const at = wanted < 0 ? last : Math.min(wanted, last);
    const before = screens.messages.get(at);
    if (before) return before;
    const blocks = screens.blocks[at] ?? [];
    const message = messageOf(blocks, offersOf(reply, { from, at, last }, wording), { wording, personal });
    screens.messages.set(at, message);
    return message;
  };
}

interface Screens {
  readonly blocks: readonly Reply[];
  /** Those that were shown, by their place. */
  readonly messages: Map<number, Message>;
}

function cut(reply: Reply, room: Room): Screens {
  const blocks = reply.filter(({ kind }) => kind !== 'actions');
  return { blocks: screensOf(blocks, room), messages: new Map() };
}

/** A message with its buttons, known by a key where they must be the same at every sending. */
export function messageOf(
  blocks: Reply,
  offers: readonly Offer[],
  { wording, personal, key }: Pick<ToShow, 'wording' | 'personal'> & { readonly key?: string },
): Message {
  const all = [...offers, ...questionsIn(blocks)];
  const record = recordOf(
    all.map(({ target }) => target),
    key,
  );
  const buttons = all.map(({ label, target: { replaces } }, at) => ({
    label,
    payload: record.payloads[at] ?? '',
    replaces,
  }));
  const payloads = new Map(buttons.slice(offers.length).map(({ label, payload }) => [label, payload]));
  return { shown: { blocks, buttons: buttons.slice(0, offers.length), payloads, wording, personal }, record };
}
