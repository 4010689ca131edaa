import { type APIMessageTopLevelComponent, type BaseInteraction, type JSONEncodable, MessageFlags } from 'discord.js';
import type { Desk } from '../../answers/desk.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Cooldown } from '../../conversation/cooldown.ts';
import type { Shown } from '../../conversation/layout.ts';
import type { Gate } from './gate.ts';
import type { CommandTap } from './markdown.ts';
import { render } from './render.ts';

/** What answering needs, whatever it was that came in. */
export interface Bot {
  readonly desk: Desk;
  readonly conversation: Conversation;
  readonly cooldown: Cooldown;
  /** Commands can be tapped once Discord has told their ids. */
  readonly tap: () => CommandTap;
  /** Where answers are worked out, and where they are sent. */
  readonly think: Gate;
  readonly send: Gate;
  /** Fills in an answer that was promised. */
  readonly editAnswer: (interaction: BaseInteraction, message: Outgoing) => Promise<unknown>;
  /** Ends the run: it cannot go on. */
  readonly giveUp: (fault: unknown) => void;
}

/** A message as every way of sending takes it. */
export interface Outgoing {
  readonly components: readonly JSONEncodable<APIMessageTopLevelComponent>[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

export function outgoing(shown: Shown, { tap }: Pick<Bot, 'tap'>): Outgoing {
  return {
    components: cardOf(shown, tap()),
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [], repliedUser: false },
  };
}

type Card = Outgoing['components'];

/** Cards of answers that are remembered, by their blocks and what their buttons are kept under. */
const known = new WeakMap<Shown['blocks'], { readonly kept: string; readonly tap: CommandTap; readonly card: Card }>();

function cardOf(shown: Shown, tap: CommandTap): Card {
  const [payload = ''] = [...shown.buttons.map((button) => button.payload), ...shown.payloads.values()];
  const before = known.get(shown.blocks);
  if (before?.kept === payload && before.tap === tap) return before.card;
  // Ready as they are: discord.js is kept from going through them to rename their keys.
  const card = render(shown, tap).map((component) => ({ toJSON: () => component }));
  known.set(shown.blocks, { kept: payload, tap, card });
  return card;
}
