/** A bot of discord.js alone: answers every interaction with "ok". */
import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { ASKED } from './questions.ts';

const { DISCORD_TOKEN = '', DISCORD_API = '' } = process.env;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: DISCORD_API },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isRepliable()) await interaction.reply('ok');
});
client.once(Events.ClientReady, async ({ application }) => {
  await application.commands.set(
    ASKED.map(({ command, option }) => ({
      name: command,
      description: command,
      options: [{ name: option, description: option, type: ApplicationCommandOptionType.String, required: true }],
    })),
  );
  console.log('ready');
});
process.once('SIGTERM', () => client.destroy());
await client.login(DISCORD_TOKEN);
