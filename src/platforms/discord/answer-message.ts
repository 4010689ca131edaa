import {
  DiscordAPIError,
  type Message,
  MessageType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type SendableChannels,
} from 'discord.js';
import type { Asker } from '../../conversation/ask.ts';
import { tooFast } from '../../conversation/cooldown.ts';
import type { Shown } from '../../conversation/layout.ts';
import { askerOfMessage } from './asker.ts';
import { type Bot, type Outgoing, outgoing } from './bot.ts';
import { withPatience } from './patience.ts';
import { persist } from './persist.ts';
import { verdictOn } from './verdict.ts';

const START = /^\/start\b/i;

/** Answers what somebody writes to the bot: in private, or by name, or in reply. Never rejects. */
export async function answerMessage(message: Message, bot: Bot): Promise<void> {
  // Read now: discord.js may have forgotten the channel of a message by the time of its answer.
  const { channel } = message;
  const question = questionIn(message);
  if (question === null || !channel.isSendable() || !mayWrite(message)) return;
  const asker = askerOfMessage(message);
  const send = async (shown: Shown) => {
    if (shown.personal && (await sendAlone(message, outgoing(shown, bot)))) return;
    const said = shown.personal ? await bot.conversation.notice(asker, ({ discord }) => discord.alone) : shown;
    await bot.send.pass(() => sendOnce(channel, message.id, outgoing(said, bot)));
  };
  const turn = bot.cooldown.turn(message.author.id);
  if (turn.kind === 'pass') return;
  const answer =
    turn.kind === 'wait'
      ? bot.conversation.notice(asker, tooFast(turn.ms))
      : bot.think.pass(() => answerTo(question, asker, bot));
  try {
    await send(await withPatience(answer, () => showTyping(channel), bot.think.wait));
  } catch (fault) {
    const verdict = verdictOn(fault);
    if (verdict === 'locked-out') bot.giveUp(fault);
    if (verdict !== 'fault') return;
    const reference = bot.desk.report(fault);
    const sorry = await bot.conversation.notice(asker, ({ chat }) => chat.internal(reference));
    await send(sorry).catch(() => undefined);
  }
}

/** What is asked; empty where the bot is only called; null where nobody asks it. */
function questionIn({ author, webhookId, type, content, mentions, channel, client }: Message): string | null {
  if (author.bot || webhookId !== null) return null;
  if (type !== MessageType.Default && type !== MessageType.Reply) return null;
  const { id } = client.user;
  const question = content.replaceAll(new RegExp(`<@!?${id}>`, 'g'), ' ').trim();
  if (channel.isDMBased()) return question;
  const isReply = mentions.repliedUser?.id === id;
  if (!mentions.users.has(id) && !isReply) return null;
  // The text of a reply that does not ping is not shown to the bot.
  return question === '' && question === content ? null : question;
}

/** Asking in vain counts: Discord locks out whoever is refused too often. */
function mayWrite({ channel, guild }: Message): boolean {
  const me = guild?.members.me;
  if (!me || channel.isDMBased()) return true;
  const needed = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, needed]);
}

function answerTo(question: string, asker: Asker, { conversation }: Bot): Promise<Shown> {
  if (question === '' || START.test(question)) return conversation.welcome(asker);
  return conversation.answer(asker, question);
}

/** A sign of life, no more: whether it was seen does not matter. */
async function showTyping(channel: SendableChannels): Promise<void> {
  channel.sendTyping().catch(() => undefined);
}

/** Sends what is for the asker alone into their direct messages. False where they take none from the bot. */
async function sendAlone({ author, id }: Message, message: Outgoing): Promise<boolean> {
  try {
    await author.send({ ...message, nonce: id, enforceNonce: true });
    return true;
  } catch (fault) {
    if (verdictOn(fault) === 'gone') return false;
    throw fault;
  }
}

/** Discord knows a message that it has got already by its nonce. */
async function sendOnce(channel: SendableChannels, question: string, message: Outgoing): Promise<void> {
  const answer = { ...message, nonce: question, enforceNonce: true };
  try {
    await persist(() => channel.send({ ...answer, reply: { messageReference: question, failIfNotExists: false } }));
  } catch (fault) {
    if (!mayNotReply(fault)) throw fault;
    await persist(() => channel.send(answer));
  }
}

/** Replying takes the right to read what was written before. */
function mayNotReply(fault: unknown): boolean {
  return (
    fault instanceof DiscordAPIError &&
    fault.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory
  );
}
