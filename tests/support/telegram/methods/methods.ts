import * as chats from './chats.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts';
import { deleteMessage, editMessageReplyMarkup, editMessageText } from './edit.ts';
import type { Method } from './method.ts';
import * as profile from './profile.ts';
import { answerCallbackQuery, answerInlineQuery } from './queries.ts';
import { sendMessage } from './send.ts';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './updates.ts';

/** The methods that the loopback knows, by name; any other is answered with 404. */
export const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    answerCallbackQuery,
    answerInlineQuery,
    close: profile.close,
    deleteMessage,
    deleteMyCommands,
    deleteWebhook,
    editMessageReplyMarkup,
    editMessageText,
    getChat: chats.getChat,
    getChatAdministrators: chats.getChatAdministrators,
    getChatMember: chats.getChatMember,
    getMe: profile.getMe,
    getMyCommands,
    getMyDescription: profile.getMyDescription,
    getMyShortDescription: profile.getMyShortDescription,
    getUpdates,
    getWebhookInfo,
    leaveChat: chats.leaveChat,
    logOut: profile.logOut,
    sendChatAction: chats.sendChatAction,
    sendMessage,
    setMyCommands,
    setMyDescription: profile.setMyDescription,
    setMyShortDescription: profile.setMyShortDescription,
    setWebhook,
  }),
);
