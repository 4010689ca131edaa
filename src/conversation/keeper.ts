import type { Desk } from '../answers/desk.ts';
import { keepRecord } from './buttons.ts';
import type { Message, Shown } from './layout.ts';

/**
 * Keeps what a message's buttons stand for in a chat, and gives the message to show. It need not wait for that; but once
 * keeping fails, messages wait, and those whose buttons were not kept are shown without, until it succeeds again.
 */
export function createKeeper(desk: Desk): (home: string, message: Message) => Promise<Shown> {
  let isFailing = false;
  return async (home, { shown, record }) => {
    const noted = keepRecord(desk, home, record).then(
      () => {
        isFailing = false;
      },
      (fault) => {
        isFailing = true;
        desk.report(fault);
      },
    );
    if (isFailing) await noted;
    return isFailing ? { ...shown, buttons: [], payloads: new Map() } : shown;
  };
}
