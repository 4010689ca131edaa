import { type ChatInputCommandInteraction, Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type Discord, type DiscordOptions, startDiscord } from './start-discord.ts';

/** Not privileged, and enough for a bot that answers where it is spoken to. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export const COMMANDS = [
  {
    name: 'who',
    description: 'What somebody said',
    description_localizations: { uk: 'Що хтось сказав' },
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 3, name: 'name', description: 'Whose words', required: true, autocomplete: true },
      { type: 4, name: 'page', description: 'Which page', min_value: 1 },
    ],
  },
  {
    name: 'settings',
    description: 'How I answer here',
    default_member_permissions: '32',
    integration_types: [0],
    options: [
      {
        type: 1,
        name: 'language',
        description: 'Which language',
        options: [
          {
            type: 3,
            name: 'to',
            description: 'Language',
            required: true,
            choices: [
              { name: 'English', value: 'en' },
              { name: 'Українська', value: 'uk' },
            ],
          },
        ],
      },
    ],
  },
] as const;

export interface TestBot {
  readonly discord: Discord;
  readonly client: Client<true>;
}

/** A server and the real client connected to it, with two commands registered. Both end with the test. */
export async function startBot(
  options: DiscordOptions = {},
  answer?: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<TestBot> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.close());
  const client = await connect(discord);
  await client.application.commands.set(COMMANDS.map((one) => structuredClone(one)));
  if (answer !== undefined) {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) answer(interaction).catch((cause) => client.emit('error', cause));
    });
  }
  return { discord, client };
}

export async function connect(
  discord: Discord,
  intents: readonly GatewayIntentBits[] = INTENTS,
): Promise<Client<true>> {
  const client = new Client({ intents, partials: [Partials.Channel], rest: { api: discord.api } });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}
