import { z } from 'zod';
import type { Row, SqlValue } from '../database.ts';
import { flag, maybeWhole, oneOf, text, whole } from '../decode.ts';
import { DELIVERY_STATES, type Delivery, DIGEST_MODES, SUBSCRIPTION_STATES, type Subscription } from './outbox.ts';

const filters = z.object({
  who: z.string().nullable(),
  town: z.string().nullable(),
  plan: z.string().nullable(),
});

export function toSubscription(row: Row): Subscription {
  const mode = text(row, 'mode');
  return {
    id: text(row, 'id'),
    address: text(row, 'address'),
    home: text(row, 'home'),
    schedule: text(row, 'schedule'),
    zone: text(row, 'zone'),
    quiet: text(row, 'quiet') || null,
    mode: mode === '' ? null : oneOf(row, 'mode', DIGEST_MODES),
    filters: filters.parse(JSON.parse(text(row, 'filters'))),
    silent: flag(row, 'silent'),
    watch: flag(row, 'watch'),
    language: text(row, 'language'),
    state: oneOf(row, 'state', SUBSCRIPTION_STATES),
    reason: text(row, 'reason') || null,
    created: whole(row, 'created'),
    nextDue: maybeWhole(row, 'next_due'),
    lastSlot: maybeWhole(row, 'last_slot'),
    seen: whole(row, 'seen'),
    walked: whole(row, 'walked'),
  };
}

/** Every column of a subscription but its id, and how its value is stored. */
const COLUMNS: {
  readonly [K in Exclude<keyof Subscription, 'id'>]: readonly [
    column: string,
    store: (value: Subscription[K]) => SqlValue,
  ];
} = {
  address: ['address', (value) => value],
  home: ['home', (value) => value],
  schedule: ['schedule', (value) => value],
  zone: ['zone', (value) => value],
  quiet: ['quiet', (value) => value ?? ''],
  mode: ['mode', (value) => value ?? ''],
  filters: ['filters', (value) => JSON.stringify(value)],
  silent: ['silent', Number],
  watch: ['watch', Number],
  language: ['language', (value) => value],
  state: ['state', (value) => value],
  reason: ['reason', (value) => value ?? ''],
  created: ['created', (value) => value],
  nextDue: ['next_due', (value) => value],
  lastSlot: ['last_slot', (value) => value],
  seen: ['seen', (value) => value],
  walked: ['walked', (value) => value],
};

/** Columns and their values, for those properties that are given. */
export function columnsOf(changes: Partial<Omit<Subscription, 'id'>>): readonly (readonly [string, SqlValue])[] {
  const stored = <K extends Exclude<keyof Subscription, 'id'>>(name: K): readonly (readonly [string, SqlValue])[] => {
    const value: Subscription[K] | undefined = changes[name];
    const [column, store] = COLUMNS[name];
    return value === undefined ? [] : [[column, store(value)]];
  };
  return PROPERTIES.flatMap((name) => stored(name));
}

const PROPERTIES = [
  'address',
  'home',
  'schedule',
  'zone',
  'quiet',
  'mode',
  'filters',
  'silent',
  'watch',
  'language',
  'state',
  'reason',
  'created',
  'nextDue',
  'lastSlot',
  'seen',
  'walked',
] as const satisfies readonly (keyof Subscription)[];

/** What `toDelivery` reads, of `delivery d`, `subscription s` and `body b`. */
export const DELIVERY_COLUMNS = `d.n, d.subscription, s.address, s.home, d.slot, d.part, d.parts, b.blocks, s.silent, s.language,
  d.state, d.attempts, d.started, d.reason`;

export function toDelivery(row: Row): Delivery {
  return {
    id: whole(row, 'n'),
    subscription: text(row, 'subscription'),
    address: text(row, 'address'),
    home: text(row, 'home'),
    slot: whole(row, 'slot'),
    part: whole(row, 'part'),
    parts: whole(row, 'parts'),
    body: text(row, 'blocks'),
    silent: flag(row, 'silent'),
    language: text(row, 'language'),
    state: oneOf(row, 'state', DELIVERY_STATES),
    attempts: whole(row, 'attempts'),
    started: maybeWhole(row, 'started'),
    reason: text(row, 'reason'),
  };
}
