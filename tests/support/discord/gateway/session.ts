import type { Json } from '../core/json.ts';
import { OP } from './payload.ts';
import type { Wire } from './wire.ts';

/** Events kept for a client that comes back. */
const KEPT = 5_000;

interface Sent {
  readonly op: number;
  readonly s: number;
  readonly t: string;
  readonly d: Json;
}

/** What a client is told, in order, over as many sockets as it takes. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  /** How often it was resumed. */
  resumes: number;
  wire: Wire | undefined;
  /** Sequence number of the last event. */
  seq(): number;
  send(name: string, data: Json): void;
  /** Sends again what came after `seq`. */
  replay(seq: number): void;
}

export function createSession(id: string, intents: number, shard: readonly [number, number]): Session {
  let seq = 0;
  const sent: Sent[] = [];
  const session: Session = {
    id,
    intents,
    shard,
    resumes: 0,
    wire: undefined,
    seq: () => seq,
    send(name, data) {
      seq += 1;
      const event = { op: OP.dispatch, s: seq, t: name, d: data };
      sent.push(event);
      if (sent.length > KEPT) sent.splice(0, KEPT / 2);
      session.wire?.send(event);
    },
    replay(after) {
      for (const event of sent) if (event.s > after) session.wire?.send(event);
    },
  };
  return session;
}
