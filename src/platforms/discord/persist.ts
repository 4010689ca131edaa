import { verdictOn } from './verdict.ts';

const TRIES = 3;
/** A connection that broke off, or that was not made. discord.js tries again by itself after any other lost request. */
const BROKEN: readonly unknown[] = ['UND_ERR_SOCKET', 'ECONNREFUSED', 'EPIPE'];

/**
 * Makes a request that Discord carries out once however often it is made (a callback of an interaction, an edit, a
 * message with a nonce). That it was carried out before, when its answer was lost, is as good.
 */
export async function persist(request: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES - 1; ; left--) {
    try {
      await request();
      return;
    } catch (fault) {
      if (verdictOn(fault) === 'done') return;
      if (left === 0 || !isBroken(fault)) throw fault;
    }
  }
}

function isBroken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && BROKEN.includes(fault.code);
}
