import type { Json } from '../core/json.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  /** Language of the user's client, such as `uk`. */
  locale: string;
  readonly bot: boolean;
  /** Takes no direct messages from the bot (50007). */
  closedDms: boolean;
  /** Has the application installed for themselves. */
  installed: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
}

export interface Member {
  readonly user: User;
  readonly roles: string[];
}

interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** `preferred_locale`. */
  readonly locale: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
}

export const CHANNEL_TYPES = { text: 0, dm: 1, groupDm: 3, thread: 11, forum: 15 } as const;
export type ChannelKind = keyof typeof CHANNEL_TYPES;

export interface Channel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly name: string;
  readonly guild?: Guild;
  /** The channel or forum that a thread or post is in. */
  readonly parent?: Channel;
  /** Of a DM: the others, seen from the bot; of a private channel: all. */
  readonly recipients: readonly User[];
  /** Whether the bot is one of the two in a DM. */
  readonly withBot: boolean;
  readonly overwrites: Overwrite[];
  archived: boolean;
  readonly messages: Map<string, Message>;
}

export interface Pings {
  readonly users: readonly User[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  content: string;
  embeds: readonly Json[];
  components: readonly Json[];
  attachments: readonly Json[];
  flags: number;
  pings: Pings;
  readonly nonce?: string | number;
  readonly repliesTo?: Message;
  /** Only this user sees it. */
  readonly onlyFor?: User;
  /** The interaction that it answers. */
  readonly answers?: Interaction;
  editedAt?: number;
  deleted: boolean;
}

export type Acknowledgement = 'shown' | 'deferred' | 'deferred-update' | 'updated' | 'choices' | 'modal';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export const INTERACTION_TYPES = { command: 2, component: 3, autocomplete: 4 } as const;
type InteractionKind = keyof typeof INTERACTION_TYPES;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly user: User;
  readonly channel: Channel;
  /** Name as typed, such as `settings language`. */
  readonly command: string;
  readonly data: Json;
  /** The message whose button was pressed. */
  readonly source?: Message;
  /** Type of the option that is being completed (3 text, 4 whole number, 10 number). */
  readonly completes?: number;
  /** By the server's clock. */
  readonly createdAt: number;
  /** `performance.now()` when it was sent and when it was first answered. */
  sentAt: number;
  answeredAt?: number;
  acknowledged?: Acknowledgement;
  original?: Message;
  /** Deferred and not filled yet. */
  loading: boolean;
  readonly followUps: Message[];
  choices?: readonly Choice[];
  /** Resolved when the user sees the answer. */
  readonly seen: PromiseWithResolvers<void>;
}
