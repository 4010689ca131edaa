import type { AutocompleteInteraction } from 'discord.js';
import type { Bot } from './bot.ts';
import { suggest } from './suggest.ts';
import { verdictOn } from './verdict.ts';

/** Suggests values while somebody types. Never rejects: whoever types on does not wait for it. */
export async function answerAutocomplete(interaction: AutocompleteInteraction, { desk }: Bot): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = await suggest(interaction.commandName, name, value, desk).catch((fault) => {
    desk.report(fault);
    return [];
  });
  try {
    await interaction.respond(choices);
  } catch (fault) {
    if (verdictOn(fault) === 'fault') desk.report(fault);
  }
}
