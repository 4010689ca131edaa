/** What questions about subscriptions are answered with. Instants are ISO 8601 in UTC. */
import { z } from 'zod';
import { DELIVERY_STATES, DIGEST_MODES, SUBSCRIPTION_STATES } from '../archive/outbox/outbox.ts';

const instant = z.iso.datetime();

/** A message that may not have arrived, or has not. */
const troubleSchema = z.object({
  delivery: z.int(),
  slot: instant,
  part: z.int(),
  parts: z.int(),
  state: z.enum(DELIVERY_STATES),
  reason: z.string(),
});

/** What a channel subscribes to. */
const subscriptionSchema = z.object({
  id: z.string(),
  /** As it may be typed again. */
  schedule: z.string(),
  zone: z.string(),
  quiet: z.string().nullable(),
  mode: z.enum(DIGEST_MODES).nullable(),
  /** Names, not ids. */
  filters: z.object({ who: z.string().nullable(), town: z.string().nullable(), plan: z.string().nullable() }),
  silent: z.boolean(),
  watch: z.boolean(),
  state: z.enum(SUBSCRIPTION_STATES),
  reason: z.string().nullable(),
  /** The next times, at most three; none while it is paused or watches. */
  next: z.array(instant).readonly(),
  troubles: z.array(troubleSchema).readonly(),
});

/** `/subscribe` and `/watch`: what was subscribed to. */
const subscribedSchema = z.object({ command: z.literal('subscribe'), subscription: subscriptionSchema });

const SUBSCRIPTION_DEEDS = ['paused', 'resumed', 'removed', 'due', 'resent'] as const;

/** `/subscriptions`: what this channel subscribes to, and what was just done to one of them. */
export const subscriptionsSchema = z.object({
  command: z.literal('subscriptions'),
  /** Those of one page, oldest first. */
  subscriptions: z.array(subscriptionSchema).readonly(),
  total: z.int().min(0),
  page: z.int().min(1),
  /** 0 when there is none. */
  pages: z.int().min(0),
  done: z.enum(SUBSCRIPTION_DEEDS).nullable(),
});

export type SubscriptionView = z.infer<typeof subscriptionSchema>;
export type SubscribedAnswer = z.infer<typeof subscribedSchema>;
export type SubscriptionsAnswer = z.infer<typeof subscriptionsSchema>;
export type SubscriptionDeed = (typeof SUBSCRIPTION_DEEDS)[number];
