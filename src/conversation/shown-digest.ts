import { readChatSettings } from '../answers/chat-settings.ts';
import type { Desk } from '../answers/desk.ts';
import type { Message } from '../briefings/sender.ts';
import type { Action } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import { languageOf, wordingIn } from '../wording/wording.ts';
import { type Offer, offerOf } from './offers.ts';
import { type Shown, showScreen } from './show-screen.ts';

/**
 * A part of a digest as a message for a chat. It has one button at least, and the payloads of all begin with
 * `buttonsId(message.key)`, by which the message is found again.
 */
export async function shownDigest(desk: Desk, message: Message): Promise<Shown> {
  const { home } = message;
  const { language } = await readChatSettings(desk, home);
  const wording = wordingIn(language ?? languageOf(message.language) ?? desk.wording.language);
  const actions = message.reply.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const all: Action = {
    label: wording.answers.subscriptions.heading,
    command: commandLine('subscriptions'),
    role: 'follow-up',
  };
  const offers: readonly Offer[] = [...actions, all].map((action) => offerOf(action, { screen: 0, replaces: false }));
  const blocks = message.reply.filter(({ kind }) => kind !== 'actions');
  return showScreen(desk, home, { blocks, offers, wording, key: message.key });
}
