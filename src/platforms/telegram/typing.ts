import type { Api } from 'grammy';
import type { Place } from './place.ts';

/** An answer that takes longer is announced. */
const PATIENCE_MS = 1_000;
/** Telegram shows "typing" for five seconds (https://core.telegram.org/bots/api#sendchataction). */
const AGAIN_MS = 4_500;

/** Shows that the bot is at work on an answer that takes long, until disposed of. */
export function typing(api: Api, { chat, thread }: Place): Disposable {
  const show = () => {
    // A courtesy: when it fails, the answer itself will tell.
    api
      .sendChatAction(chat, 'typing', thread === undefined ? {} : { message_thread_id: thread })
      .catch(() => undefined);
    timer = setTimeout(show, AGAIN_MS);
  };
  let timer = setTimeout(show, PATIENCE_MS);
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
