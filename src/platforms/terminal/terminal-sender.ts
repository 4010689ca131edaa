import type { Sender } from '../../briefings/sender.ts';
import type { Block, Reply } from '../../reply/blocks.ts';
import type { Room } from '../../reply/screens.ts';
import { OWN_REASONS } from '../../wording/own-reasons.ts';
import { render } from './render.ts';

/** A terminal takes any length; a message is what is read at a sitting. */
const ROOM: Room = { limits: [8_000], weigh: (block: Block) => [render([block]).length + 2] };
const PER_SECOND = 10;

/** Prints digests in the open chat. */
export interface TerminalSender extends Sender {
  /** Where to print from now on; null when the chat has ended. */
  attach(show: ((reply: Reply) => Promise<void>) | null): void;
}

/** A sender for the one terminal there is. */
export function createTerminalSender(): TerminalSender {
  let show: ((reply: Reply) => Promise<void>) | null = null;
  return {
    platform: 'terminal',
    room: ROOM,
    pace: { perSecond: PER_SECOND, betweenAt: () => 0, atOnce: 1 },
    attach: (open) => {
      show = open;
    },
    isReady: () => show !== null,
    async send({ reply }) {
      // The chat has ended meanwhile.
      if (show === null) return { kind: 'later', at: 0, counts: false, mayHaveArrived: false, reason: '' };
      await show(reply);
      return { kind: 'sent', message: '' };
    },
    recover: async () => ({ kind: 'unknown', reason: OWN_REASONS.ended }),
  };
}
