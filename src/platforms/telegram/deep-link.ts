import { findCommand } from '../../commands/registry.ts';

/** https://core.telegram.org/bots/features#deep-linking */
const PAYLOAD = /^([A-Za-z0-9]+)(?:_([\w-]*))?$/;
const MOST = 64;
/** A command without options, of words that a payload can hold. */
const LINE = /^\/([a-z]+)(?: ([A-Za-z0-9-]+(?: [A-Za-z0-9-]+)*))?$/;

/** An address that opens the bot's private chat and asks this there; null for a question that no payload can hold. */
export function deepLink(bot: string, line: string): string | null {
  const [, command, words = ''] = LINE.exec(line) ?? [];
  if (command === undefined || !findCommand(command)) return null;
  const payload = words === '' ? command : `${command}_${words.replaceAll(' ', '_')}`;
  return payload.length > MOST ? null : `https://t.me/${bot}?start=${payload}`;
}

/** The question that a payload stands for: `town_new_haven` is `/town new haven`; null for one that is none of ours. */
export function readPayload(payload: string): string | null {
  const [, name = '', words = ''] = payload.length > MOST ? [] : (PAYLOAD.exec(payload) ?? []);
  const command = findCommand(name);
  return command ? `/${command.name} ${words.replace(/[_-]+/g, ' ')}`.trim() : null;
}
