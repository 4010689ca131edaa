import type { User } from 'grammy/types';
import { ChatHandle, type HasUser, type Writing } from './chat-handle.ts';
import type { Person } from './person.ts';
import { post } from './posted.ts';
import type { CallbackAnswer, InlineAnswer, InlineResult } from './queries.ts';
import { findButton, type SeenMessage, seen } from './seen-message.ts';
import { asUser, changeBot } from './service-message.ts';
import { isToldOf, messageUpdate } from './updates.ts';
import type { World } from './world.ts';

/** Somebody who talks with the bot. */
export class UserHandle implements HasUser {
  readonly user: User;
  /** The chat with the bot alone. */
  readonly chat: ChatHandle;
  readonly #world: World;

  constructor(world: World, { user }: Person) {
    this.#world = world;
    this.user = user;
    const { id, first_name, username } = user;
    this.chat = new ChatHandle(
      world,
      world.addRoom({ id, type: 'private', first_name, ...(username !== undefined && { username }) }),
    );
  }

  /** Writes to the bot alone. */
  says(text: string, writing?: Writing): SeenMessage {
    return this.writes(this.chat, text, writing);
  }

  writes(chat: ChatHandle, text: string, writing?: Writing): SeenMessage {
    if (chat === this.chat && this.chat.room.person === 'silent') this.chat.room.person = 'talking';
    return chat.hears(this.user, text, writing);
  }

  /** Presses a button; resolves when the bot has acknowledged it. */
  presses(message: SeenMessage, label: string): Promise<CallbackAnswer> {
    const now = this.#world.rooms.get(message.chatId)?.messages.get(message.id)?.message;
    // Somebody may still have the message on the screen as it was.
    const button = findButton(now, label) ?? findButton(message.message, label);
    if (!button) throw new Error(`no button "${label}" at: ${message.buttons.flat().join(' | ')}`);
    if (!('callback_data' in button)) throw new Error(`the button "${label}" sends nothing to the bot`);
    return this.sendsCallback(message, button.callback_data);
  }

  /** As a doctored client could: any payload with any message of a chat. */
  sendsCallback({ chatId, message: before, id: messageId }: SeenMessage, data: string): Promise<CallbackAnswer> {
    const posted = this.#world.rooms.get(chatId)?.messages.get(messageId);
    const { id, answer } = this.#world.queries.pressed();
    const chat_instance = String(-4_000_000_000_000_000 - chatId);
    const where = posted?.inlineId ? { inline_message_id: posted.inlineId } : { message: posted?.message ?? before };
    this.#world.updates.push({ callback_query: { id, from: this.user, ...where, chat_instance, data } });
    return this.#answered(answer, `answer to the button with "${data}"`);
  }

  /** Types `@bot query` in some chat; resolves with what is offered, by the bot or from the server's memory. */
  asksInline(query: string, offset = ''): Promise<InlineAnswer> {
    const cached = this.#world.queries.remembered(this.user.id, query, offset);
    if (cached) return Promise.resolve(cached);
    const { id, answer } = this.#world.queries.asked(this.user.id, query, offset);
    this.#world.updates.push({ inline_query: { id, from: this.user, query, offset, chat_type: 'sender' } });
    return this.#answered(answer, `answer to the inline query "${query}"`);
  }

  /** Chooses an inline result: its message is sent in the user's name. */
  shares(result: InlineResult, chat: ChatHandle): SeenMessage {
    const { message: shown, keyboard } = result;
    const sender = { from: this.user, via_bot: asUser(this.#world) };
    const inlineId = `BAAAA${this.#world.nextInlineId()}`;
    const posted = post(this.#world, chat.room, { shown, keyboard, byBot: false, inlineId, sender });
    if (isToldOf(posted.message, chat.room, this.#world)) this.#world.updates.push(messageUpdate(posted.message));
    return seen(posted);
  }

  blocksBot(): void {
    changeBot(this.#world, this.chat.room, this.user, { status: 'kicked' });
    this.chat.room.person = 'blocked';
  }

  unblocksBot(): void {
    changeBot(this.#world, this.chat.room, this.user, { status: 'member' });
    this.chat.room.person = 'talking';
  }

  deletesAccount(): void {
    this.chat.room.person = 'deactivated';
  }

  /** A test that does not wait for it is not failed by an answer that never comes. */
  #answered<T>(answer: Promise<T>, what: string): Promise<T> {
    let got: { readonly value: T } | undefined;
    void answer.then((value) => {
      got = { value };
      this.#world.waiting.changed();
    });
    const waited = this.#world.waiting.until(() => got, what).then(({ value }) => value);
    waited.catch(() => {});
    return waited;
  }
}
