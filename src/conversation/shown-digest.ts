import { readChatSettings } from '../answers/chat-settings.ts';
import type { Desk } from '../answers/desk.ts';
import type { Message } from '../briefings/sender.ts';
import type { Action } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import { languageOf, wordingIn } from '../wording/wording.ts';
import { keepRecord } from './buttons.ts';
import { messageOf, type Shown } from './layout.ts';
import { type Offer, offerOf } from './offers.ts';

/**
 * A part of a digest as a message for a chat. It has one button at least, and the payloads of all begin with
 * `buttonsId(message.key)`, by which the message is found again. Rejects where they cannot be kept.
 */
export async function shownDigest(desk: Desk, message: Message): Promise<Shown> {
  const { language } = await readChatSettings(desk, message.home);
  const wording = wordingIn(language ?? languageOf(message.language) ?? desk.wording.language);
  const actions = message.reply.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const all: Action = {
    label: wording.answers.subscriptions.heading,
    command: commandLine('subscriptions'),
    role: 'follow-up',
  };
  const offers: readonly Offer[] = [...actions, all].map((action) => offerOf(action, { screen: 0, replaces: false }));
  const blocks = message.reply.filter(({ kind }) => kind !== 'actions');
  const { shown, record } = messageOf(blocks, offers, { wording, personal: false, key: message.key });
  await keepRecord(desk, message.home, record);
  return shown;
}
