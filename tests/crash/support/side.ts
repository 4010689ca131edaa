/** What is to be done with the next requests for a message: to be taken or not, and in either case not answered. */
export type Silence = 'before' | 'after';

/** A platform on loopback with the chats that subscribe there. */
export interface Side {
  readonly platform: 'telegram' | 'discord';
  /** What makes the program use it. */
  readonly env: Readonly<Record<string, string>>;
  readonly addresses: readonly string[];
  /** The digests that stand in a chat, by the server's own account: their ids, oldest first. */
  digestsAt(address: string): readonly string[];
  /** How many requests for a message have reached the server. */
  requests(): number;
  hangNext(times: number, silence: Silence): void;
  /** Looks again whenever something happens at the server. */
  until(probe: () => boolean, what: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Longer than the program may need on a busy machine, in milliseconds. */
export const PATIENCE = 60_000;
