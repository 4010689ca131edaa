import type { ServerClock } from '../core/clock.ts';
import type { Ids } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import type { Waiting } from '../core/waiting.ts';
import type { StoredCommand } from '../form/command.ts';
import type { Channel, Guild, Interaction, Message, User } from './model.ts';

/** What happens in the world, for whoever listens at the gateway. */
export interface WorldEvent {
  readonly name: string;
  readonly data: Json;
  readonly guild?: Guild;
  /** An intent without which the event is not sent. */
  readonly intent?: number;
  /** The message inside, whose text is hidden from those without the right to it. */
  readonly message?: Message;
}

/** Everything the server knows. */
export interface World {
  readonly clock: ServerClock;
  readonly ids: Ids;
  readonly waiting: Waiting;
  readonly token: string;
  readonly bot: User;
  /** Of the application; the bot's user has the same. */
  readonly applicationId: string;
  /** How the application may be installed: 0 in a guild, 1 for a user. */
  readonly installs: readonly number[];
  /** How long a nonce is remembered. */
  readonly nonceMs: number;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly interactions: Map<string, Interaction>;
  readonly interactionsByToken: Map<string, Interaction>;
  readonly nonces: Map<string, { readonly message: Message; readonly at: number }>;
  /** Registered commands: under '' the global ones, under a guild's id its own. */
  readonly commands: Map<string, readonly StoredCommand[]>;
  readonly typing: { readonly channel: Channel; readonly at: number }[];
  /** Tells the gateway; set when that is there. */
  publish: (event: WorldEvent) => void;
}
