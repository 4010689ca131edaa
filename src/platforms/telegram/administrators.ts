import { type Api, GrammyError } from 'grammy';

/** How long it is remembered who manages a chat, in milliseconds. */
const LIFETIME = 60_000;
const MOST = 2_000;

/** Tells who manages a chat; asks Telegram once a minute at most. Rejects when it cannot be reached. */
export type IsAdministrator = (chat: number, user: number) => Promise<boolean>;

/** `now` in milliseconds. */
export function createAdministrators(api: Api, now: () => number): IsAdministrator {
  const known = new Map<string, { readonly until: number; readonly is: boolean }>();
  return async (chat, user) => {
    const key = `${chat} ${user}`;
    const before = known.get(key);
    if (before && before.until > now()) return before.is;
    const is = await ask(api, chat, user);
    // Bounded: what is oldest goes first.
    known.delete(key);
    known.set(key, { until: now() + LIFETIME, is });
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return is;
  };
}

async function ask(api: Api, chat: number, user: number): Promise<boolean> {
  try {
    const { status } = await api.getChatMember(chat, user);
    return status === 'creator' || status === 'administrator';
  } catch (fault) {
    // Somebody that Telegram does not know there manages nothing.
    if (fault instanceof GrammyError && fault.error_code < 500) return false;
    throw fault;
  }
}
