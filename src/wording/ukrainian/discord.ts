import type { DiscordWording } from '../english/discord.ts';

/** What only Discord shows, in Ukrainian. */
export const ukrainianDiscord: DiscordWording = {
  context: 'Контекст',
  open: 'Відкрити',
};
