import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command } from '../../commands/command.ts';
import type { Parameter } from '../../commands/parameters.ts';
import type { Wording } from '../../wording/wording.ts';
import { wordingIn } from '../../wording/wording.ts';

/** https://discord.com/developers/docs/interactions/application-commands */
const LONGEST_DESCRIPTION = 100;

const EVERYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;
const INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall] as const;
const TRANSLATIONS = [[Locale.Ukrainian, wordingIn('uk')]] as const;

/** The slash command that asks a command. */
export function slashCommand(command: Command, english: Wording): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { name, argument, options, manages } = command;
  const parameters = [...(argument ? [argument] : []), ...options];
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(english, ({ commands }) => commands[name].description),
    // Discord wants what is required first; sorting keeps the order of the others.
    options: parameters
      .toSorted((one, other) => Number(other.required) - Number(one.required))
      .map((parameter) => optionOf(parameter, command, english)),
    integration_types: [...INSTALLS],
    contexts: [...EVERYWHERE],
    default_member_permissions: manages ? PermissionFlagsBits.ManageGuild.toString() : null,
  };
}

type Option = NonNullable<RESTPostAPIChatInputApplicationCommandsJSONBody['options']>[number];

function optionOf({ name, type, required, choices }: Parameter, command: Command, english: Wording): Option {
  const texts = described(english, ({ commands }) => commands[command.name].parameters[name] ?? name);
  const shared = { name, ...texts, required };
  switch (type) {
    case 'page':
      return { ...shared, type: ApplicationCommandOptionType.Integer, min_value: 1 };
    case 'flag':
      return { ...shared, type: ApplicationCommandOptionType.Boolean };
    case 'choice':
      return {
        ...shared,
        type: ApplicationCommandOptionType.String,
        choices: choices.map((choice) => ({ name: choice, value: choice })),
      };
    case 'actor':
    case 'actors':
    case 'town':
    case 'plan':
    case 'watchable':
    case 'zone':
    case 'when':
    case 'hours':
    case 'cron':
    case 'command':
      return { ...shared, type: ApplicationCommandOptionType.String, autocomplete: true };
    case 'words':
    case 'id':
    case 'date':
      return { ...shared, type: ApplicationCommandOptionType.String };
  }
}

function described(english: Wording, textIn: (wording: Wording) => string) {
  return {
    description: short(textIn(english)),
    description_localizations: Object.fromEntries(
      TRANSLATIONS.map(([locale, wording]) => [locale, short(textIn(wording))]),
    ),
  };
}

function short(text: string): string {
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}
