import { refusal } from '../core/api-error.ts';
import { isJson, type Json } from '../core/json.ts';
import { flat } from '../form/components.ts';
import { FLAGS, type MessageForm } from '../form/message.ts';
import { withIds } from './component-ids.ts';
import { messageJson } from './message-json.ts';
import { CHANNEL_TYPES, type Channel, type Interaction, type Message, type User } from './model.ts';
import { pingsOf } from './pings.ts';
import type { World } from './world.ts';

/** Intents without which messages are not told (Gateway, "List of Intents"). */
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;

export interface Draft {
  readonly channel: Channel;
  readonly author: User;
  readonly form: Partial<MessageForm>;
  readonly repliesTo?: Message | undefined;
  readonly onlyFor?: User | undefined;
  readonly answers?: Interaction | undefined;
  /** Flags beside those of the form, such as "loading". */
  readonly flags?: number;
}

/** Puts a message into its channel and tells the gateway. @throws ApiError 50006 when there is nothing to show */
export function postMessage(world: World, draft: Draft): Message {
  const { channel, author, form, repliesTo, answers, onlyFor } = draft;
  const message: Message = {
    id: world.ids(),
    channel,
    author,
    content: (form.content ?? '').trim(),
    embeds: (form.embeds ?? []).map(embedJson),
    components: withIds(form.components ?? []),
    attachments: (form.attachments ?? []).map((file) => ({ ...file, id: world.ids() })),
    flags: (form.flags ?? 0) | (draft.flags ?? 0),
    pings: pingsOf(world, { channel, author, replied: repliesTo?.author }, shownContent(form), form.allowed_mentions),
    deleted: false,
    ...(form.nonce === undefined || form.nonce === null ? {} : { nonce: form.nonce }),
    ...(repliesTo === undefined ? {} : { repliesTo }),
    ...(onlyFor === undefined ? {} : { onlyFor }),
    ...(answers === undefined ? {} : { answers }),
  };
  if ((message.flags & FLAGS.loading) === 0) refuseEmpty(message);
  channel.messages.set(message.id, message);
  tell(world, 'MESSAGE_CREATE', message);
  return message;
}

/** Changes what the form has; `null` empties. @throws ApiError 50006 when nothing would be left */
export function editMessage(world: World, message: Message, form: MessageForm): void {
  const next = {
    content: form.content === undefined ? message.content : (form.content ?? '').trim(),
    embeds: form.embeds === undefined ? message.embeds : (form.embeds ?? []).map(embedJson),
    components: form.components === undefined ? message.components : withIds(form.components ?? []),
    attachments:
      form.attachments === undefined
        ? message.attachments
        : (form.attachments ?? []).map((file) => ({ ...file, id: String(file.id) })),
  };
  refuseEmpty(next);
  const { channel, author, repliesTo } = message;
  const at = { channel, author, replied: repliesTo?.author };
  const wasLoading = (message.flags & FLAGS.loading) !== 0;
  Object.assign(message, next, {
    flags: (message.flags | (form.v2 ? FLAGS.v2 : 0)) & ~FLAGS.loading,
    // An edit pings nobody anew, but the answer that fills a deferred one does.
    pings: wasLoading ? pingsOf(world, at, shownContent(form), form.allowed_mentions) : message.pings,
    editedAt: world.clock.now(),
  });
  tell(world, 'MESSAGE_UPDATE', message);
}

export function deleteMessage(world: World, message: Message): void {
  message.deleted = true;
  const { id, channel } = message;
  channel.messages.delete(id);
  const data = { id, channel_id: channel.id, ...(channel.guild === undefined ? {} : { guild_id: channel.guild.id }) };
  if (message.onlyFor === undefined) world.publish({ name: 'MESSAGE_DELETE', data, ...where(channel) });
  world.waiting.changed();
}

function tell(world: World, name: string, message: Message): void {
  const { channel, author, onlyFor } = message;
  if (onlyFor === undefined) {
    const member = channel.guild?.members.get(author.id);
    const data: Json = {
      ...messageJson(message),
      ...(channel.guild === undefined ? {} : { guild_id: channel.guild.id }),
      ...(member === undefined
        ? {}
        : { member: { roles: member.roles, joined_at: null, deaf: false, mute: false, flags: 0 } }),
      channel_type: CHANNEL_TYPES[channel.kind],
    };
    world.publish({ name, data, message, ...where(channel) });
  }
  world.waiting.changed();
}

function where({ guild }: Channel) {
  return guild === undefined ? { intent: DIRECT_MESSAGES } : { guild, intent: GUILD_MESSAGES };
}

function refuseEmpty(shown: Pick<Message, 'content' | 'embeds' | 'components' | 'attachments'>): void {
  const { content, embeds, components, attachments } = shown;
  if (content === '' && embeds.length + components.length + attachments.length === 0) throw refusal('emptyMessage');
}

/** Text that may ping: embeds never do, text displays do. */
function shownContent(form: Partial<MessageForm>): string {
  const displays = flat(form.components ?? [], []).map(({ node }) => (node.type === 10 ? String(node.content) : ''));
  return [form.content ?? '', ...displays].join('\n');
}

function embedJson(embed: unknown): Json {
  return isJson(embed) ? { type: 'rich', ...embed } : {};
}
