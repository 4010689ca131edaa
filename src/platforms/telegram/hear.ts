import type { Message, MessageEntity, Update, UserFromGetMe } from 'grammy/types';
import { findCommand } from '../../commands/registry.ts';
import { readPayload } from './deep-link.ts';
import { JOINER } from './joiners.ts';
import { type Person, type Place, personIn, personOf, placeOf } from './place.ts';

/** What an update asks of the bot. */
export type Heard =
  | { readonly kind: 'question'; readonly text: string; readonly place: Place; readonly person: Person }
  | { readonly kind: 'welcome'; readonly place: Place; readonly person: Person }
  | Press
  | InlineQuestion
  /** A group became a supergroup. */
  | { readonly kind: 'moved'; readonly from: number; readonly to: number };

export interface Press {
  readonly kind: 'press';
  readonly id: string;
  readonly payload: string;
  /** The message with the button, and where it stands; null for one that only its reader's client has. */
  readonly at: { readonly message: number; readonly place: Place } | null;
  readonly person: Person;
}

export interface InlineQuestion {
  readonly kind: 'inline';
  readonly id: string;
  readonly query: string;
  readonly offset: string;
  readonly person: Person;
}

/** Updates that the bot wants to be sent. */
export const HEARD_UPDATES = ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member'] as const;

type Bot = Pick<UserFromGetMe, 'id' | 'username'>;

/** What an update asks of the bot; null for one that is not for it. */
export function hear(update: Update, bot: Bot): Heard | null {
  const message = update.message ?? update.channel_post;
  if (message) return hearMessage(message, bot);
  if (update.callback_query) return hearPress(update.callback_query);
  if (update.inline_query) {
    const { id, query, offset, from } = update.inline_query;
    return { kind: 'inline', id, query: unjoined(query), offset, person: personOf(from) };
  }
  return update.my_chat_member ? hearMembership(update.my_chat_member) : null;
}

function hearPress({ id, data = '', message, from }: NonNullable<Update['callback_query']>): Heard {
  const at = message ? { message: message.message_id, place: placeOf(message) } : null;
  return { kind: 'press', id, payload: data, at, person: personOf(from) };
}

/** Being added to a chat; starting the bot alone is told by `/start`. */
function hearMembership({ chat, from, ...change }: NonNullable<Update['my_chat_member']>): Heard | null {
  const before = isThere(change.old_chat_member);
  if (chat.type === 'private' || before || !isThere(change.new_chat_member)) return null;
  return { kind: 'welcome', place: { chat: chat.id, isGroup: true }, person: personOf(from) };
}

function isThere(member: NonNullable<Update['my_chat_member']>['new_chat_member']): boolean {
  return member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';
}

function hearMessage(message: Message, bot: Bot): Heard | null {
  const { chat, text, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) return { kind: 'moved', from: chat.id, to };
  if (from !== undefined) return { kind: 'moved', from, to: chat.id };
  if (text === undefined || isEcho(message)) return null;
  const asked = readCommand(unjoined(text), chat.type === 'private', bot) ?? readPlain(message, text, bot);
  if (asked === null || asked === undefined) return null;
  const about = { place: placeOf(message), person: personIn(message) };
  return asked === '' ? { kind: 'welcome', ...about } : { kind: 'question', text: asked, ...about };
}

/** Sent by way of the bot itself, by another bot, or by a channel into its own discussion: nobody asks. */
function isEcho({ via_bot, is_automatic_forward, from, sender_chat }: Message): boolean {
  return via_bot !== undefined || is_automatic_forward === true || (from?.is_bot === true && !sender_chat);
}

const COMMAND = /^\/(\w+)(?:@(\w+))?(?:\s+|$)/;

/** A command as a question, '' for the welcome; null for one that is another bot's, undefined for none. */
function readCommand(text: string, isPrivate: boolean, bot: Bot): string | null | undefined {
  const [head, name = '', addressee] = COMMAND.exec(text) ?? [];
  if (head === undefined) return isPrivate && text.startsWith('/') ? text : undefined;
  if (addressee !== undefined && !isSame(addressee, bot.username)) return null;
  const rest = text.slice(head.length).trim();
  if (isSame(name, 'start')) return readPayload(rest) ?? '';
  // In company an unknown command is meant for somebody else.
  if (!isPrivate && addressee === undefined && !findCommand(name)) return null;
  return `/${name} ${rest}`.trim();
}

/** Plain words that the bot is asked: alone with it, by a mention, or in reply to what it said. */
function readPlain(message: Message, text: string, bot: Bot): string | null {
  const mentions = (message.entities ?? []).filter((entity) => isMentionOf(bot, entity, text));
  const answers = message.chat.type !== 'channel' && message.reply_to_message?.from?.id === bot.id;
  if (mentions.length === 0) return message.chat.type === 'private' || answers ? unjoined(text).trim() : null;
  const without = mentions.reduceRight(
    (rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`,
    text,
  );
  return without
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^[\s,:;–—-]+/, '')
    .trim();
}

function isMentionOf(bot: Bot, entity: MessageEntity, text: string): boolean {
  if (entity.type === 'text_mention') return entity.user.id === bot.id;
  const { offset, length } = entity;
  return entity.type === 'mention' && isSame(text.slice(offset + 1, offset + length), bot.username);
}

/** Words copied from an answer bring along the marks that were put into them. */
function unjoined(text: string): string {
  return text.replaceAll(JOINER, '');
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
