import type { Delivery, Outcome } from '../archive/outbox/outbox.ts';
import type { Reply } from '../reply/blocks.ts';
import type { Room } from '../reply/screens.ts';

/** A delivery with what it shows. */
export interface Message extends Omit<Delivery, 'body'> {
  /** At most 25 ASCII characters, the same at every sending of this delivery and of no other. */
  readonly key: string;
  readonly reply: Reply;
}

/** How digests reach the channels of one platform. */
export interface Sender {
  /** As addresses begin: `telegram`. */
  readonly platform: string;
  /** What one message takes. */
  readonly room: Room;
  readonly pace: Pace;
  /** Whether messages can be sent now; nothing is taken before. */
  isReady(): boolean;
  /** Sends one message and tells what became of it. Never rejects. */
  send(message: Message): Promise<Outcome>;
  /** What becomes of a message that was being sent when the process ended. Never rejects. */
  recover(message: Message): Promise<Outcome>;
}

/** How much a platform takes. */
export interface Pace {
  /** The most messages that may arrive in any second, over all channels; whole. */
  readonly perSecond: number;
  /** The shortest time between two messages to one channel, in milliseconds. */
  readonly betweenAt: (address: string) => number;
  /** How many sendings may be open at once. */
  readonly atOnce: number;
}
