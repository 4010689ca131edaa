import type { CallbackQuery, ChatMemberUpdated, Message as FullMessage, InlineQuery } from 'grammy/types';

/** A message replied to: without the one that it replied to itself. */
type RepliedMessage = Omit<FullMessage, 'reply_to_message'>;

/** A message as the API sends it (grammY's own type leaves no value for a reply under exactOptionalPropertyTypes). */
export interface Message extends RepliedMessage {
  reply_to_message?: RepliedMessage;
}

/** An update of one of the kinds that the loopback sends. */
export interface NewUpdate {
  readonly message?: Message;
  readonly channel_post?: Message;
  readonly callback_query?: Omit<CallbackQuery, 'message'> & { readonly message?: Message };
  readonly inline_query?: InlineQuery;
  readonly my_chat_member?: ChatMemberUpdated;
}

export interface Update extends NewUpdate {
  readonly update_id: number;
}
