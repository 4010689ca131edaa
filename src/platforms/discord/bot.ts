import type { APIMessageTopLevelComponent, JSONEncodable } from 'discord.js';
import { MessageFlags } from 'discord.js';
import type { Desk } from '../../answers/desk.ts';
import type { Conversation, Shown } from '../../conversation/conversation.ts';
import type { Cooldown } from '../../conversation/cooldown.ts';
import type { CommandTap } from './markdown.ts';
import { render } from './render.ts';

/** What answering needs, whatever it was that came in. */
export interface Bot {
  readonly desk: Desk;
  readonly conversation: Conversation;
  readonly cooldown: Cooldown;
  readonly tap: CommandTap;
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
    // Ready as they are: discord.js is kept from going through them to rename their keys.
    components: render(shown, tap).map((component) => ({ toJSON: () => component })),
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [], repliedUser: false },
  };
}
