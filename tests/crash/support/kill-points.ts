import type { KillPoint } from './kill-point.ts';

/** A kill point and what the program is doing then. */
export interface Step {
  readonly doing: string;
  readonly point: KillPoint;
}

const DUE = "state = 'active' AND next_due IS NOT NULL";
const PLAN = 'INSERT INTO delivery';
const TAKE = "UPDATE delivery SET state = 'sending'";
const KEEP_BUTTONS = 'INSERT INTO keyed_state';
const RECORD = "UPDATE delivery SET state = 'sent'";
const OPEN = "d.state = 'sending' ORDER BY d.n";
/** What Telegram's open deliveries become, and Discord's. */
const SETTLE = { telegram: "UPDATE delivery SET state = 'unknown'", discord: "UPDATE delivery SET state = 'pending'" };

/** Before anything is planned. */
export const PLANNING: readonly Step[] = [
  { doing: 'it knows what is due', point: { sql: DUE, when: 'after', nth: 1 } },
  { doing: 'the first delivery is planned', point: { sql: PLAN, when: 'after', nth: 1 } },
  { doing: 'some are planned', point: { sql: PLAN, when: 'after', nth: 7 } },
  { doing: 'a batch is planned and not kept', point: { sql: PLAN, when: 'before its commit', nth: 1 } },
];

/** From the first transaction of the planning on. */
export const SENDING: readonly Step[] = [
  { doing: 'a batch is planned', point: { sql: PLAN, when: 'after its commit', nth: 1 } },
  { doing: 'one is to be taken', point: { sql: TAKE, when: 'before', nth: 5 } },
  { doing: 'one is taken and that is not kept', point: { sql: TAKE, when: 'before its commit', nth: 3 } },
  { doing: 'one is taken and not requested', point: { sql: TAKE, when: 'after its commit', nth: 6 } },
  { doing: 'its buttons are kept', point: { sql: KEEP_BUTTONS, when: 'after its commit', nth: 4 } },
  { doing: 'one is answered', point: { sql: RECORD, when: 'before', nth: 6 } },
  { doing: 'one is being recorded', point: { sql: RECORD, when: 'after', nth: 4 } },
  { doing: 'one is recorded and that is not kept', point: { sql: RECORD, when: 'before its commit', nth: 2 } },
  { doing: 'one is recorded', point: { sql: RECORD, when: 'after its commit', nth: 5 } },
];

/** While it settles what was being sent when it was killed before: three deliveries at least. */
export function recovering(platform: 'telegram' | 'discord'): readonly Step[] {
  const sql = SETTLE[platform];
  return [
    { doing: 'it has not looked', point: { sql: OPEN, when: 'before', nth: 1 } },
    { doing: 'it knows what is open', point: { sql: OPEN, when: 'after', nth: 1 } },
    { doing: 'the first is to be settled', point: { sql, when: 'before', nth: 1 } },
    { doing: 'the first is being settled', point: { sql, when: 'before its commit', nth: 1 } },
    { doing: 'the first is settled', point: { sql, when: 'after its commit', nth: 1 } },
    { doing: 'the second is being settled', point: { sql, when: 'after', nth: 2 } },
  ];
}

/** What one delivery asks of the database, roughly. */
const A_DELIVERY = 12;

/** Anywhere in its sending, before it has sent `deliveries`; `random` gives 0 up to 1. */
export function anywhere(deliveries: number, random: () => number): KillPoint {
  return { sql: '', from: TAKE, when: 'before', nth: 1 + Math.floor(random() * A_DELIVERY * deliveries) };
}

/** Mulberry32: the same numbers for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
