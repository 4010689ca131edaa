import { type Channel, type Client, Events, type Interaction } from 'discord.js';
import { letIn } from '../../briefings/manage.ts';
import { COMMANDS } from '../../commands/registry.ts';
import { english } from '../../wording/wording.ts';
import type { DiscordSettings } from '../platform-settings.ts';
import { answerAutocomplete } from './answer-autocomplete.ts';
import { answerButton, answerCommand } from './answer-interaction.ts';
import { answerMessage } from './answer-message.ts';
import { homeOf } from './asker.ts';
import type { Bot } from './bot.ts';
import { createClient } from './create-client.ts';
import { createEditor } from './edit-answer.ts';
import { createGate } from './gate.ts';
import { greetGuild } from './greet-guild.ts';
import { listenForRights, RIGHTS_EVENTS } from './let-in-again.ts';
import type { CommandTap } from './markdown.ts';
import { registerCommands } from './register-commands.ts';
import { slashCommand } from './slash-commands.ts';
import { createWork, type Work } from './work.ts';

/**
 * Connects, calls `ready` when the commands are there, and answers until `stop`. Rejects when the client cannot connect,
 * or cannot go on: it comes back from all else by itself.
 */
export async function runClient(
  talk: Pick<Bot, 'desk' | 'conversation' | 'cooldown'>,
  { token, api }: DiscordSettings,
  stop: AbortSignal,
  ready: () => void,
): Promise<void> {
  if (stop.aborted) return;
  const client = createClient(api);
  const work = createWork();
  const ending = Promise.withResolvers<void>();
  // Nobody may be waiting for the end yet.
  ending.promise.catch(() => undefined);
  const end = () => ending.resolve();
  stop.addEventListener('abort', end, { once: true });
  let tap: CommandTap = () => null;
  using editAnswer = createEditor(api);
  const gates = {
    think: createGate(THOUGHTS, () => performance.now()),
    send: createGate(REQUESTS, () => performance.now()),
  };
  const bot = { ...talk, ...gates, editAnswer, tap: () => tap, giveUp: ending.reject };
  listen(client, work, bot);
  client.on(Events.ShardDisconnect, ({ code }) => ending.reject(new Error(`Discord ended the connection: ${code}`)));
  try {
    const connected = connect(client, token).then((ids) => {
      tap = tapOf(ids);
    });
    await Promise.race([connected, ending.promise]);
    if (!stop.aborted) ready();
    await ending.promise;
  } finally {
    stop.removeEventListener('abort', end);
    for (const event of TAKEN) client.removeAllListeners(event);
    await work.done();
    await client.destroy();
  }
}

/** Answers worked out at once: they share a thread, and whoever came first should not wait for the last. */
const THOUGHTS = 8;
/** Answers on their way at once: a connection each, which the next can use again. */
const REQUESTS = 32;

const TAKEN = [Events.InteractionCreate, Events.MessageCreate, ...RIGHTS_EVENTS] as const;

/** Resolves with the ids of the commands by their names. */
async function connect(client: Client, token: string): Promise<ReadonlyMap<string, string>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  const { application } = await ready;
  const commands = COMMANDS.map((command) => slashCommand(command, english));
  return registerCommands(client.rest, application.id, commands);
}

function listen(client: Client, work: Work, bot: Bot): void {
  const report = (fault: unknown) => void bot.desk.report(fault);
  const take = (task: Promise<void>, channel: Channel | null) =>
    work.take(task.catch(report).finally(() => forget(client, channel)));
  client.on(Events.InteractionCreate, (interaction) => {
    take(answer(interaction, bot), interaction.channel);
    if (interaction.channel?.isDMBased()) take(cameBack(interaction.channel.id, bot), null);
  });
  client.on(Events.MessageCreate, (message) => {
    take(answerMessage(message, bot), message.channel);
    if (message.channel.isDMBased() && !message.author.bot) take(cameBack(message.channel.id, bot), null);
  });
  client.on(Events.GuildCreate, (guild) => take(greetGuild(guild, bot), null));
  listenForRights(client, bot.desk, (task) => take(task, null));
  client.on(Events.Error, report);
}

async function answer(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, bot);
  if (interaction.isButton()) return answerButton(interaction, bot);
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, bot);
}

/** Whoever writes to the bot may be written to again. */
async function cameBack(channel: string, { desk }: Bot): Promise<void> {
  await letIn(desk, await desk.archive.outbox.subscriptionsAt(homeOf(channel)));
}

/** discord.js keeps every private channel that it ever saw: there are as many as users. */
function forget(client: Client, channel: Channel | null): void {
  if (channel?.isDMBased()) client.channels.cache.delete(channel.id);
}

/** What makes the way a command is typed something to tap. */
function tapOf(ids: ReadonlyMap<string, string>): CommandTap {
  return (usage) => {
    const name = /^\/([a-z]+)(?= |$)/.exec(usage)?.[1] ?? '';
    const id = ids.get(name);
    return id === undefined ? null : `</${name}:${id}>`;
  };
}
