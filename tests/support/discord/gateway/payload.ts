import { z } from 'zod';

export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  acknowledged: 11,
} as const;

/** Close codes (Topics, "Gateway Close Event Codes"). */
export const CLOSE = {
  unknownOp: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSeq: 4007,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

const identify = z.object({
  token: z.string(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  compress: z.boolean().optional(),
  large_threshold: z.number().int().min(50).max(250).nullish(),
  shard: z.tuple([z.number().int().min(0), z.number().int().min(1)]).optional(),
  presence: z.unknown().optional(),
  intents: z.number().int().min(0),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int().min(0) });

/** What a client may send. */
const clientPayload = z.discriminatedUnion('op', [
  z.object({ op: z.literal(OP.heartbeat), d: z.number().int().nullable() }),
  z.object({ op: z.literal(OP.identify), d: identify }),
  z.object({ op: z.literal(OP.resume), d: resume }),
  z.object({ op: z.literal(OP.presence), d: z.unknown() }),
  z.object({ op: z.literal(OP.voice), d: z.unknown() }),
  z.object({ op: z.literal(OP.members), d: z.unknown() }),
]);

export type ClientPayload = z.output<typeof clientPayload>;
export type Identify = z.output<typeof identify>;
export type Resume = z.output<typeof resume>;

/** The payload, or the close code for what is none. */
export function readPayload(raw: string): ClientPayload | number {
  let parsed: unknown;
  try {
    parsed = JSON.parse(raw);
  } catch {
    return CLOSE.decodeError;
  }
  const op = z.object({ op: z.number() }).safeParse(parsed).data?.op;
  if (op !== undefined && !(Object.values(OP) as readonly number[]).includes(op)) return CLOSE.unknownOp;
  return clientPayload.safeParse(parsed).data ?? CLOSE.decodeError;
}
