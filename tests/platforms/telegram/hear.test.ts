import type { Chat, ChatMember, Message, MessageEntity, Update, User } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { hear } from '../../../src/platforms/telegram/hear.ts';

const bot = { id: 99, username: 'Desk_Bot' };
const me: User = { id: 99, is_bot: true, first_name: 'Desk', username: 'Desk_Bot' };
const ann: User = { id: 1, is_bot: false, first_name: 'Ann', language_code: 'en' };
const otherBot: User = { id: 2, is_bot: true, first_name: 'Other' };
const group: Chat.SupergroupChat = { id: -100, type: 'supergroup', title: 'Group' };
const news: Chat.ChannelChat = { id: -200, type: 'channel', title: 'News' };
const alone: Chat.PrivateChat = { id: 1, type: 'private', first_name: 'Ann' };

type Place = Chat.PrivateChat | Chat.SupergroupChat;

function message(chat: Place, more: Partial<Message>): Update {
  return { update_id: 1, message: { message_id: 7, date: 1, from: ann, ...more, chat } };
}

function asked(update: Update): string | null {
  const heard = hear(update, bot);
  if (heard?.kind === 'question') return heard.text;
  return heard === null ? null : heard.kind;
}

const mention = (offset: number, length: number): MessageEntity => ({ type: 'mention', offset, length });
const marked: MessageEntity = { type: 'text_mention', offset: 0, length: 4, user: me };

describe('What the bot hears', () => {
  it.each<readonly [string, Update, string | null]>([
    ['a question alone with it', message(alone, { text: ' what now? ' }), 'what now?'],
    ['a command in any case', message(alone, { text: '/WHO@desk_bot  Ann\nLee' }), '/WHO Ann\nLee'],
    ['no caption', message(alone, { caption: '/who Ann' }), null],
    ['no sticker', message(alone, {}), null],
    [
      'nothing that was edited',
      { update_id: 1, edited_message: { message_id: 7, date: 1, edit_date: 2, chat: alone, from: ann, text: '/who' } },
      null,
    ],
    ['a mention by user name', message(group, { text: 'hi @desk_bot, who?', entities: [mention(3, 9)] }), 'hi , who?'],
    ['a mention of somebody without one', message(group, { text: 'Desk: who?', entities: [marked] }), 'who?'],
    ['no mention of others', message(group, { text: '@desk_bots who?', entities: [mention(0, 10)] }), null],
    ['no word that looks like its name', message(group, { text: 'desk_bot who?' }), null],
    ['no bot', message(group, { text: '/who', from: otherBot }), null],
    ['nothing sent by way of a bot', message(alone, { text: '/who', via_bot: me }), null],
    [
      "no post of a channel in the channel's group",
      message(group, { text: '/who', sender_chat: news, is_automatic_forward: true }),
      null,
    ],
    ['a channel that speaks in a group', message(group, { text: '/who', from: otherBot, sender_chat: news }), '/who'],
    ['a command of others alone with it', message(alone, { text: '/roll' }), '/roll'],
    ['no command of others in a group', message(group, { text: '/roll' }), null],
    ['a command that names it', message(group, { text: '/roll@Desk_Bot 6' }), '/roll 6'],
    ['start', message(group, { text: '/start@Desk_Bot' }), 'welcome'],
    ['a migration', message(group, { migrate_to_chat_id: -300 }), 'moved'],
  ])('is %s', (_, update, expected) => expect(asked(update)).toBe(expected));

  it('knows who speaks for a chat, and whose language it cannot know', () => {
    const heard = (more: Partial<Message>) => {
      const found = hear(message(group, { text: '/who', ...more }), bot);
      return found?.kind === 'question' ? found.person : null;
    };
    expect(heard({})).toEqual({ id: 1, language: 'en', anonymous: false });
    expect(heard({ from: otherBot, sender_chat: group })).toEqual({ id: -100, language: undefined, anonymous: true });
    expect(heard({ from: otherBot, sender_chat: news })).toEqual({ id: -200, language: undefined, anonymous: false });
  });

  it('answers in a topic, but not in a mere chain of replies', () => {
    const place = (more: Partial<Message>) => {
      const found = hear(message(group, { text: '/who', message_thread_id: 5, ...more }), bot);
      return found?.kind === 'question' ? found.place : null;
    };
    expect(place({ is_topic_message: true })).toEqual({ chat: -100, isGroup: true, thread: 5, replyTo: 7 });
    expect(place({})).toEqual({ chat: -100, isGroup: true, replyTo: 7 });
  });

  it('says hello where it comes in, and only there', () => {
    const left: ChatMember = { status: 'left', user: me };
    const member: ChatMember = { status: 'member', user: me };
    const change = (chat: Place, before: ChatMember, after: ChatMember) =>
      asked({
        update_id: 1,
        my_chat_member: { chat, from: ann, date: 1, old_chat_member: before, new_chat_member: after },
      });
    expect(change(group, left, member)).toBe('welcome');
    expect(change(group, member, left)).toBeNull();
    expect(change(group, member, member)).toBeNull();
    expect(change(alone, { status: 'kicked', user: me, until_date: 0 }, member)).toBeNull();
  });
});
