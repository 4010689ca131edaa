import { FLAGS } from '../form/message.ts';
import type { Channel, Message } from '../world/model.ts';
import { channelJson } from '../world/payloads.ts';
import { bits, type Permission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { type Shown, shownMessage } from './shown.ts';

/** A channel, thread, forum post or private chat, as its readers see it. */
export interface Place {
  readonly id: string;
  readonly channel: Channel;
  /** All messages that stand there for everyone, oldest first. */
  messages(): readonly Shown[];
  /** The bot's next message that no test has been given yet: waits for it. */
  nextMessage(patienceMs?: number): Promise<Shown>;
  /** How often the bot showed that it is typing. */
  typings(): number;
  /** Takes permissions from the bot here. */
  denyBot(...permissions: readonly Permission[]): void;
  archive(): void;
  /** Somebody deletes a message. */
  deletes(shown: Shown): void;
  /** The channel is deleted. */
  vanish(): void;
}

/** Messages that a test was given already. */
const read = new WeakSet<Message>();

/** As given to a test: `nextMessage` passes over it from now on. */
export function given(message: Message): Shown {
  read.add(message);
  return shownMessage(message);
}

export function createPlace(world: World, channel: Channel, deleteMessage: (message: Message) => void): Place {
  const update = () => {
    if (channel.guild !== undefined)
      world.publish({ name: 'CHANNEL_UPDATE', data: channelJson(channel), guild: channel.guild });
  };
  return {
    id: channel.id,
    channel,
    messages: () => [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === undefined).map(shownMessage),
    async nextMessage(patienceMs) {
      const fresh = () =>
        [...channel.messages.values()].find(
          (one) => one.author === world.bot && !read.has(one) && (one.flags & FLAGS.loading) === 0,
        );
      const found = await world.waiting.find(fresh, `the bot's next message in ${channel.name}`, patienceMs);
      return given(found);
    },
    typings: () => world.typing.filter((one) => one.channel === channel).length,
    denyBot(...permissions) {
      channel.overwrites.push({ id: world.bot.id, type: 1, allow: 0n, deny: bits(permissions) });
      update();
    },
    archive() {
      channel.archived = true;
      update();
    },
    deletes: ({ message }) => deleteMessage(message),
    vanish() {
      world.channels.delete(channel.id);
      channel.guild?.channels.delete(channel.id);
      if (channel.guild === undefined) return;
      world.publish({ name: 'CHANNEL_DELETE', data: channelJson(channel), guild: channel.guild });
    },
  };
}
