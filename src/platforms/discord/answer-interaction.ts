import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { findCommand } from '../../commands/registry.ts';
import type { Asker } from '../../conversation/ask.ts';
import { asksAlone } from '../../conversation/asks-alone.ts';
import { tooFast } from '../../conversation/cooldown.ts';
import type { Shown } from '../../conversation/layout.ts';
import type { Wording } from '../../wording/wording.ts';
import { askerOf } from './asker.ts';
import { type Bot, type Outgoing, outgoing } from './bot.ts';
import { readCustomId } from './buttons.ts';
import { withPatience } from './patience.ts';
import { persist } from './persist.ts';
import { valuesOf } from './values.ts';
import { verdictOn } from './verdict.ts';

/** What is answered, and whether the answer takes the place of the message with the button. */
interface Asked {
  readonly interaction: ChatInputCommandInteraction | ButtonInteraction;
  readonly asker: Asker;
  readonly replaces: boolean;
  /** Whether only the asker sees what is answered: as must be known before Discord is told to wait. */
  readonly alone: boolean;
}

/** What is sent, and whether to the asker alone. */
interface Answered {
  readonly shown: Shown;
  readonly whispered: boolean;
}

/** Answers a slash command. Never rejects. */
export async function answerCommand(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const asker = askerOf(interaction);
  const turn = bot.cooldown.turn(interaction.user.id);
  if (turn.kind === 'pass') return;
  if (turn.kind === 'wait')
    return deliver(whisper(asker, tooFast(turn.ms), bot), { interaction, asker, replaces: false, alone: true }, bot);
  const command = findCommand(interaction.commandName);
  const question = command ? { command, values: valuesOf(interaction.options.data) } : `/${interaction.commandName}`;
  const alone = asker.caller.isGroup && asksAlone(question);
  const answer = bot.think.pass(async () => {
    const shown = await bot.conversation.answer(asker, question);
    return { shown, whispered: alone || shown.personal };
  });
  return deliver(answer, { interaction, asker, replaces: false, alone }, bot);
}

/** Goes on from a button: a page takes the place of the one before, a new question gets a new message. Never rejects. */
export async function answerButton(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const asker = askerOf(interaction);
  const turn = bot.cooldown.turn(interaction.user.id);
  // Nothing happens, and Discord does not complain of it.
  if (turn.kind === 'pass') return interaction.deferUpdate().then(noted, noted);
  if (turn.kind === 'wait')
    return deliver(whisper(asker, tooFast(turn.ms), bot), { interaction, asker, replaces: false, alone: true }, bot);
  const pressed = readCustomId(interaction.customId);
  // What goes on from a message for one alone is for them alone as well.
  const alone = interaction.message.flags.has(MessageFlags.Ephemeral);
  const way = { interaction, asker, replaces: pressed?.replaces ?? false, alone };
  return deliver(
    bot.think.pass(() => goOn(way, pressed?.payload ?? '', bot)),
    way,
    bot,
  );
}

async function goOn({ asker, alone }: Asked, payload: string, bot: Bot): Promise<Answered> {
  const next = await bot.conversation.press(asker, payload);
  if (next === null) return whisper(asker, ({ chat }) => chat.expired, bot);
  return { shown: next.shown, whispered: alone || next.shown.personal };
}

async function whisper(asker: Asker, say: (wording: Wording) => string, { conversation }: Bot): Promise<Answered> {
  return { shown: await conversation.notice(asker, say), whispered: true };
}

/** Sends an answer as soon as it is there; where that takes long, Discord is told first that there will be one. */
async function deliver(answer: Promise<Answered>, asked: Asked, bot: Bot): Promise<void> {
  let deferred = false;
  const whenSlow = async () => {
    await bot.send.pass(() => persist(() => defer(asked)), true);
    deferred = true;
  };
  const send = (answered: Answered) =>
    bot.send.pass(() => persist(() => (deferred ? sendLater : sendNow)(answered, asked, bot)));
  try {
    await send(await withPatience(answer, whenSlow, () => bot.think.wait() + bot.send.wait()));
  } catch (fault) {
    const verdict = verdictOn(fault);
    const reference = bot.desk.report(fault);
    if (verdict !== 'fault') return;
    const sorry = await whisper(asked.asker, ({ chat }) => chat.internal(reference), bot);
    await send(sorry).catch(noted);
  }
}

function defer({ interaction, replaces, alone }: Asked): Promise<unknown> {
  if (replaces && interaction.isButton()) return interaction.deferUpdate();
  return interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {});
}

function sendNow(answered: Answered, { interaction, replaces, alone }: Asked, bot: Bot): Promise<unknown> {
  const message = outgoing(answered.shown, bot);
  const isNew = !replaces || (answered.whispered && !alone);
  if (!isNew && interaction.isButton()) return interaction.update(message);
  return interaction.reply(answered.whispered ? toOne(message) : message);
}

async function sendLater(answered: Answered, { interaction, replaces, alone }: Asked, bot: Bot): Promise<unknown> {
  const message = outgoing(answered.shown, bot);
  if (!answered.whispered || alone) return bot.editAnswer(interaction, message);
  // What was put off for all to see cannot become one's alone; a message with a button stays as it is.
  if (!replaces) await interaction.webhook.deleteMessage('@original');
  return interaction.webhook.send(toOne(message));
}

function toOne(message: Outgoing) {
  return { ...message, flags: message.flags | MessageFlags.Ephemeral };
}

/** For what nobody waits for and nothing can be done about. */
function noted(): void {}
