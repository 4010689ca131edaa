import type { BotCommand } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { World } from '../world.ts';
import { method } from './method.ts';
import { chatId } from './schemas.ts';

/** https://core.telegram.org/bots/api#botcommand and #setmycommands. */
const COMMANDS_LIMIT = 100;
const NAME = /^[a-z0-9_]{1,32}$/;
const DESCRIPTION_LIMIT = 256;

const scope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) }),
  z.strictObject({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
  z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
]);
const language = z.string().optional();
const place = { scope: scope.default({ type: 'default' }), language_code: language };

type Place = { readonly scope: z.infer<typeof scope>; readonly language_code?: string | undefined };

export const setMyCommands = method(
  z.strictObject({ commands: z.array(z.strictObject({ command: z.string(), description: z.string() })), ...place }),
  ({ commands, ...where }, { world }) => {
    if (commands.length > COMMANDS_LIMIT) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const command of commands) checkCommand(command);
    world.commands.set(key(world, where), commands.map(withoutSlash));
    return true;
  },
);

export const getMyCommands = method(
  z.strictObject(place),
  (where, { world }) => world.commands.get(key(world, where)) ?? [],
);

export const deleteMyCommands = method(z.strictObject(place), (where, { world }) => {
  world.commands.delete(key(world, where));
  return true;
});

function checkCommand({ command, description }: BotCommand): void {
  if (!NAME.test(command.replace(/^\//, ''))) throw badRequest('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > DESCRIPTION_LIMIT)
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
}

function withoutSlash({ command, description }: BotCommand): BotCommand {
  return { command: command.replace(/^\//, ''), description };
}

function key(world: World, { scope: where, language_code: code }: Place): string {
  const room = 'chat_id' in where ? ` ${world.room(where.chat_id).chat.id}` : '';
  const user = 'user_id' in where ? ` ${where.user_id}` : '';
  return commandsKey(`${where.type}${room}${user}`, code);
}

/** Where a list of commands is kept; a language has two letters, or none. */
export function commandsKey(scopeName: string, code = ''): string {
  return `${scopeName} / ${checkedLanguage(code)}`;
}

/** ISO 639-1, in two small letters. */
export function checkedLanguage(code: string): string {
  if (!/^(?:[a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}
