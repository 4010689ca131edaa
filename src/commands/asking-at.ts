import { readChatSettings } from '../answers/chat-settings.ts';
import type { Desk } from '../answers/desk.ts';
import { languageOf, wordingIn } from '../wording/wording.ts';
import type { Asking, Caller } from './asking.ts';

/**
 * The desk as this caller meets it: in the language chosen for the chat, else that of the caller's app (`uk`, `en-GB`),
 * else the desk's own.
 */
export async function askingAt(desk: Desk, caller: Caller, appLanguage?: string | null): Promise<Asking> {
  // What keeps settings from being read keeps the question from being answered, which then says so.
  const settings = await readChatSettings(desk, caller.home).catch(() => null);
  const chosen = settings?.language ?? languageOf(appLanguage);
  return { ...desk, wording: chosen === null ? desk.wording : wordingIn(chosen), caller };
}
