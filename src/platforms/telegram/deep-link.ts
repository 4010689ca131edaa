import { findCommand } from '../../commands/registry.ts';

/** https://core.telegram.org/bots/features#deep-linking */
const PAYLOAD = /^([A-Za-z0-9]+)(?:_([\w-]*))?$/;
const MOST = 64;
/** The one question with an option that is asked where no answer can be given. */
const PREVIEW = /^\/subscriptions preview:([a-z0-9]+)$/;
const PREVIEW_PAYLOAD = /^subscriptions_preview_([a-z0-9]+)$/;
/** A command without options, of words that a payload can hold. */
const LINE = /^\/([a-z]+)(?: ([A-Za-z0-9-]+(?: [A-Za-z0-9-]+)*))?$/;

/** An address that opens the bot's private chat and asks this there; null for a question that no payload can hold. */
export function deepLink(bot: string, line: string): string | null {
  const [, subscription] = PREVIEW.exec(line) ?? [];
  if (subscription !== undefined) return `https://t.me/${bot}?start=subscriptions_preview_${subscription}`;
  const [, command, words = ''] = LINE.exec(line) ?? [];
  if (command === undefined || !findCommand(command)) return null;
  const payload = words === '' ? command : `${command}_${words.replaceAll(' ', '_')}`;
  return payload.length > MOST ? null : `https://t.me/${bot}?start=${payload}`;
}

/** The question that a payload stands for: `town_new_haven` is `/town new haven`; null for one that is none of ours. */
export function readPayload(payload: string): string | null {
  const [, subscription] = PREVIEW_PAYLOAD.exec(payload) ?? [];
  if (subscription !== undefined) return `/subscriptions preview:${subscription}`;
  const [, name = '', words = ''] = payload.length > MOST ? [] : (PAYLOAD.exec(payload) ?? []);
  const command = findCommand(name);
  return command ? `/${command.name} ${words.replace(/[_-]+/g, ' ')}`.trim() : null;
}
