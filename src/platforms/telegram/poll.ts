import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { clientSignal } from './client-signal.ts';
import { HEARD_UPDATES } from './hear.ts';
import type { Taker } from './taker.ts';

/** Seconds for which Telegram keeps a request for updates open. */
export const POLL_SECONDS = 25;
const MOST_AT_ONCE = 100;
/** Failures in a row after which it is time to connect anew. */
const MOST_FAILURES = 5;
const FIRST_WAIT_MS = 500;

/**
 * Fetches updates until `stop`, then confirms those taken. Rejects when Telegram refuses (401; 409 when somebody else
 * fetches too) or cannot be reached several times in a row.
 */
export async function poll(api: Api, { take, room }: Pick<Taker, 'take' | 'room'>, stop: AbortSignal): Promise<void> {
  let offset = 0;
  while (!stop.aborted) {
    const updates = await fetchUpdates(api, offset, stop);
    for (const update of updates) {
      take(update);
      offset = update.update_id + 1;
    }
    // What can be answered at once is on its way before more is fetched.
    await setImmediate();
    await room();
  }
  // What was not confirmed would be sent, and answered, once more.
  if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}

async function fetchUpdates(api: Api, offset: number, stop: AbortSignal): Promise<readonly Update[]> {
  for (let failures = 0; ; failures += 1) {
    try {
      const how = { offset, limit: MOST_AT_ONCE, timeout: POLL_SECONDS, allowed_updates: HEARD_UPDATES };
      return await api.getUpdates(how, clientSignal(stop));
    } catch (fault) {
      if (stop.aborted) return [];
      const final = fault instanceof GrammyError && fault.error_code < 500;
      if (final || failures >= MOST_FAILURES) throw fault;
      await setTimeout(FIRST_WAIT_MS * 2 ** failures, undefined, { signal: stop }).catch(() => undefined);
      if (stop.aborted) return [];
    }
  }
}
