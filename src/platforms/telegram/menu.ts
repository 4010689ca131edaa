import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import { COMMANDS } from '../../commands/registry.ts';
import { LANGUAGES, type Language, wordingIn } from '../../wording/wording.ts';

/** https://core.telegram.org/bots/api#botcommand: characters of a description. */
const LONGEST_DESCRIPTION = 256;

type Scope = Extract<BotCommandScope['type'], 'default' | `all_${string}`>;
/** Where commands that change a chat are offered: to those who manage it, or to a user alone. */
const MANAGED: Readonly<Record<Scope, boolean>> = {
  all_private_chats: true,
  all_chat_administrators: true,
  all_group_chats: false,
  default: false,
};
const SCOPES: readonly Scope[] = ['all_private_chats', 'all_chat_administrators', 'all_group_chats', 'default'];

/** The commands as a menu offers them in some kind of chat. */
function menuOf(scope: Scope, language: Language): readonly BotCommand[] {
  const { commands } = wordingIn(language);
  return COMMANDS.filter(({ manages }) => MANAGED[scope] || !manages).map(({ name }) => ({
    command: name,
    description: commands[name].description.slice(0, LONGEST_DESCRIPTION),
  }));
}

/** Sets the menus of commands where they differ from what Telegram has. English is for all languages without their own. */
export async function setMenus(api: Api): Promise<void> {
  const places = SCOPES.flatMap((type) => LANGUAGES.map((language) => ({ type, language })));
  await Promise.all(
    places.map(async ({ type, language }) => {
      const where = { scope: { type }, ...(language === 'en' ? {} : { language_code: language }) };
      const wanted = menuOf(type, language);
      if (isSame(await api.getMyCommands(where), wanted)) return;
      await api.setMyCommands([...wanted], where);
    }),
  );
}

function isSame(one: readonly BotCommand[], other: readonly BotCommand[]): boolean {
  const told = (commands: readonly BotCommand[]) =>
    JSON.stringify(commands.map(({ command, description }) => [command, description]));
  return told(one) === told(other);
}
