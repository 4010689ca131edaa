import type { User } from 'grammy/types';
import type { ChatRoom, Happening, Rights, Standing } from './chat-room.ts';
import { formatText } from './formatted-text.ts';
import { ANONYMOUS_ADMINISTRATOR } from './person.ts';
import { post } from './posted.ts';
import { type SeenMessage, seen } from './seen-message.ts';
import { asUser, changeBot, tellService } from './service-message.ts';
import { isToldOf, messageUpdate } from './updates.ts';
import type { World } from './world.ts';

/** Whoever has a user: what tests call people. */
export interface HasUser {
  readonly user: User;
}

export interface Writing {
  /** Topic of a forum, or thread. */
  readonly thread?: number;
  readonly replyTo?: SeenMessage;
}

/** A chat as a test acts in it and looks at it. */
export class ChatHandle {
  readonly room: ChatRoom;
  readonly #world: World;
  readonly #looked = { sent: 0, edited: 0, deleted: 0 };

  constructor(world: World, room: ChatRoom) {
    this.#world = world;
    this.room = room;
  }

  get id(): number {
    return this.room.chat.id;
  }

  /** What the bot sent here, as it was sent, in order. */
  get sent(): readonly SeenMessage[] {
    return this.#happenings('sent');
  }

  get edits(): readonly SeenMessage[] {
    return this.#happenings('edited');
  }

  get deletions(): readonly SeenMessage[] {
    return this.#happenings('deleted');
  }

  /** The message as it is now. */
  message(id: number): SeenMessage | undefined {
    const posted = this.room.messages.get(id);
    return posted && seen(posted);
  }

  /** The bot's next message here: the first that no earlier call has given. */
  nextMessage(): Promise<SeenMessage> {
    return this.#next('sent', 'message');
  }

  nextEdit(): Promise<SeenMessage> {
    return this.#next('edited', 'edit');
  }

  nextDeletion(): Promise<SeenMessage> {
    return this.#next('deleted', 'deletion');
  }

  #happenings(kind: Happening['kind']): readonly SeenMessage[] {
    return this.room.happenings.flatMap((happening) => (happening.kind === kind ? [seen(happening.posted)] : []));
  }

  async #next(kind: Happening['kind'], what: string): Promise<SeenMessage> {
    const index = this.#looked[kind];
    this.#looked[kind] += 1;
    const name = this.room.chat.title ?? this.room.chat.first_name;
    return this.#world.waiting.until(() => this.#happenings(kind)[index], `${what} of the bot in ${name}`);
  }

  /** Makes somebody a member, or more or less. */
  has(person: HasUser, standing: Standing = { status: 'member' }): this {
    this.room.setStanding(person.user.id, standing);
    return this;
  }

  /** Somebody adds the bot, in channels as an administrator who may post. */
  addsBot(by: HasUser, rights?: Rights): void {
    const { chat } = this.room;
    const given =
      rights ?? (chat.type === 'channel' ? { can_post_messages: true, can_edit_messages: true } : undefined);
    const standing: Standing = given ? { status: 'administrator', rights: given } : { status: 'member' };
    changeBot(this.#world, this.room, by.user, standing);
    if (chat.type === 'channel') return;
    tellService(this.#world, this.room, by.user, { new_chat_members: [asUser(this.#world)] });
  }

  /** Promotes, restricts or removes the bot. */
  makesBot(standing: Standing, by: HasUser): void {
    changeBot(this.#world, this.room, by.user, standing);
  }

  kicksBot(by: HasUser): void {
    this.makesBot({ status: 'kicked' }, by);
  }

  /** A new topic of the forum; its number is that of the message that opened it. */
  opensTopic(name: string, by: HasUser): number {
    const id = this.room.nextMessageId();
    this.room.topics.set(id, { name, closed: false });
    tellService(this.#world, this.room, by.user, {
      message_thread_id: id,
      is_topic_message: true,
      forum_topic_created: { name, icon_color: 0x6fb9f0 },
    });
    return id;
  }

  closesTopic(id: number): void {
    const topic = this.room.topics.get(id);
    if (topic) this.room.topics.set(id, { ...topic, closed: true });
  }

  deletesTopic(id: number): void {
    this.room.topics.delete(id);
  }

  /** A post of the channel itself. */
  posts(text: string): SeenMessage {
    return this.#speaks(text, { sender_chat: this.room.chat });
  }

  /** An administrator writes in the group's name. */
  writesAnonymously(text: string, writing: Writing = {}): SeenMessage {
    return this.#speaks(text, { from: ANONYMOUS_ADMINISTRATOR, sender_chat: this.room.chat }, writing);
  }

  /** Somebody writes here, and the bot is told if it may read that. */
  hears(from: User, text: string, writing: Writing = {}): SeenMessage {
    return this.#speaks(text, { from }, writing);
  }

  #speaks(text: string, sender: Parameters<typeof post>[2]['sender'], { thread, replyTo }: Writing = {}): SeenMessage {
    const posted = post(this.#world, this.room, {
      shown: formatText({ text }),
      threadId: thread,
      replyTo: replyTo && this.room.messages.get(replyTo.id),
      byBot: false,
      sender,
    });
    if (isToldOf(posted.message, this.room, this.#world)) this.#world.updates.push(messageUpdate(posted.message));
    return seen(posted);
  }

  /** The group becomes a supergroup: both chats tell so, and the old one takes no more messages. */
  migrates(by: HasUser, newId = -1_000_000_000_000 + this.id): ChatHandle {
    const { title = '' } = this.room.chat;
    const supergroup = this.#world.addRoom({ id: newId, type: 'supergroup', title });
    for (const [id, standing] of this.room.standings) supergroup.setStanding(id, standing);
    this.room.migratedTo = newId;
    tellService(this.#world, this.room, by.user, { migrate_to_chat_id: newId });
    tellService(this.#world, supergroup, by.user, { migrate_from_chat_id: this.id });
    return new ChatHandle(this.#world, supergroup);
  }
}
