import type { Desk } from '../answers/desk.ts';
import { keepRecord } from './buttons.ts';
import type { Message, Shown } from './layout.ts';

/**
 * Keeps what a message's buttons stand for in a chat, and then gives the message to show: its buttons work even when the
 * bot is killed as soon as they are seen. An answer without buttons is better than none: where they cannot be kept, they
 * are left out.
 */
export function createKeeper(desk: Desk): (home: string, message: Message) => Promise<Shown> {
  return async (home, { shown, record }) => {
    try {
      await keepRecord(desk, home, record);
      return shown;
    } catch (fault) {
      desk.report(fault);
      return { ...shown, buttons: [], payloads: new Map() };
    }
  };
}
