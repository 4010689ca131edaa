import type { Sender } from '../briefings/sender.ts';

/** A place where people chat with the bot over the network. */
export interface Platform {
  readonly name: 'discord' | 'telegram';
  /** How digests reach its channels; may be used whenever, connected or not. */
  readonly sender: Sender;
  /**
   * Connects, calls `ready` once it can answer, and serves until `stop`; then what has been asked is still answered.
   * Rejects when it cannot connect or go on; it may be run again.
   */
  run(stop: AbortSignal, ready: () => void): Promise<void>;
}
