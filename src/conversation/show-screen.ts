import type { Desk } from '../answers/desk.ts';
import type { Reply } from '../reply/blocks.ts';
import type { Wording } from '../wording/wording.ts';
import { keepTargets } from './buttons.ts';
import { type Offer, questionsIn } from './offers.ts';

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

/** What a message is to show. */
export interface Screen {
  readonly blocks: Reply;
  readonly offers: readonly Offer[];
  readonly wording: Wording;
  /** What its buttons are known by, where they must be the same at every sending (see `buttonsId`). */
  readonly key?: string;
  readonly personal?: boolean;
}

/** A message with its buttons, which are kept for the chat. */
export async function showScreen(desk: Desk, home: string, screen: Screen): Promise<Shown> {
  const { blocks, offers, wording, key, personal = false } = screen;
  const kept = await keep(desk, home, [...offers, ...questionsIn(blocks)], key);
  const payloads = new Map(kept.slice(offers.length).map(({ label, payload }) => [label, payload]));
  return { blocks, buttons: kept.slice(0, offers.length), payloads, wording, personal };
}

/** An answer without its buttons is better than none: where they cannot be kept, they are left out. */
async function keep(
  desk: Desk,
  home: string,
  offers: readonly Offer[],
  key: string | undefined,
): Promise<readonly Button[]> {
  const targets = offers.map(({ target }) => target);
  try {
    const payloads = await keepTargets(desk, home, targets, key);
    return offers.flatMap(({ label, target: { replaces } }, index) => {
      const payload = payloads[index];
      return payload === undefined ? [] : [{ label, payload, replaces }];
    });
  } catch (fault) {
    desk.report(fault);
    return [];
  }
}
