/**
 * What channels subscribe to, and the messages on their way to them, in the archive's own database. Instants are
 * milliseconds since 1970 (UTC). Methods reject with UserError `archive-unavailable`.
 */
export interface Outbox {
  add(subscription: Subscription): Promise<void>;
  /** Changes what is given and leaves the rest. False when there is no such subscription. */
  change(id: string, changes: Partial<Omit<Subscription, 'id'>>): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  subscription(id: string): Promise<Subscription | null>;
  /** Those of a channel, oldest first. */
  subscriptionsAt(address: string): Promise<readonly Subscription[]>;
  /** Those of all channels and threads that share a home's settings. */
  subscriptionsOf(home: string): Promise<readonly Subscription[]>;
  /** Active ones of some platforms whose next digest is due, those longest due first. */
  due(platforms: readonly string[], now: number, limit: number): Promise<readonly Subscription[]>;
  /** Active ones that watch and have not seen this revision of the archive. */
  watching(platforms: readonly string[], revision: number, limit: number): Promise<readonly Subscription[]>;
  /** Those of a platform that stand still because nothing can be posted. */
  suspended(platform: string): Promise<readonly Subscription[]>;
  /** When the next one is due; null when none is. */
  nextDue(): Promise<number | null>;
  /** Follows a channel that has moved: its subscriptions, and what is on its way to it. */
  move(from: string, to: string): Promise<void>;

  /**
   * Plans slots, each in full or not at all, all in one transaction: the subscription's cursors move on and there is a
   * delivery for every part. A slot whose subscription is not as `before` tells any more is passed over. Gives how many
   * were planned.
   */
  plan(slots: readonly PlannedSlot[]): Promise<number>;

  /**
   * Takes deliveries of a platform whose time has come, at most one for each subscription and only those whose earlier
   * parts have been delivered, and records that they are being sent.
   */
  take(platform: string, now: number, limit: number): Promise<readonly Delivery[]>;
  /** When the next delivery of a platform may be taken; null when none waits. */
  nextDelivery(platform: string): Promise<number | null>;
  /** What was being sent when the process ended before the outcome was known; all of it may have arrived. */
  interrupted(platform: string): Promise<readonly Delivery[]>;
  settle(delivery: number, outcome: Outcome, now: number): Promise<void>;
  /** Deliveries of a subscription that may not have arrived or have failed, newest first. */
  troubled(subscription: string, limit: number): Promise<readonly Delivery[]>;
  /** Sends again what may not have arrived. False when it is not such a delivery. */
  sendAgain(delivery: number, now: number): Promise<boolean>;
  /** Deliveries by state, for health and tests. */
  counts(platform: string): Promise<Readonly<Record<DeliveryState, number>>>;
  /** Throws away what was delivered before an instant, and the bodies that nothing refers to. */
  sweep(before: number): Promise<void>;
}

export const SUBSCRIPTION_STATES = ['active', 'paused', 'suspended'] as const;
type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

export const DIGEST_MODES = ['new', 'recap', 'replay'] as const;
export type DigestMode = (typeof DIGEST_MODES)[number];

/** What a subscription is about, by id; null where it is about everything. */
export interface DigestFilters {
  readonly who: string | null;
  readonly town: string | null;
  readonly plan: string | null;
}

export interface Subscription {
  /** Short, typed by users. */
  readonly id: string;
  /** Where it posts to: `telegram:-100123:45`. The part before the first colon is the platform. */
  readonly address: string;
  /** Whose settings hold and who manages it. */
  readonly home: string;
  /** As `parseSchedule` reads it. */
  readonly schedule: string;
  readonly zone: string;
  /** As `parseQuiet` reads it; null for none. */
  readonly quiet: string | null;
  /** Null: what is new, and when nothing is, on through the archive. */
  readonly mode: DigestMode | null;
  readonly filters: DigestFilters;
  /** Posted without a sound. */
  readonly silent: boolean;
  /** Posts as soon as there is something, instead of at fixed times. */
  readonly watch: boolean;
  readonly language: string;
  readonly state: SubscriptionState;
  /** Why it is suspended; null for the others. */
  readonly reason: string | null;
  readonly created: number;
  /** Null when it is never due (again). */
  readonly nextDue: number | null;
  /** The last slot that was planned; null before the first. */
  readonly lastSlot: number | null;
  /** The revision of the archive up to which its digests have told what is new. */
  readonly seen: number;
  /** The moment of the timeline up to which it has walked; 0 at the start. */
  readonly walked: number;
}

/** One digest that is due, as messages. Without parts the slot passes with nothing to tell. */
export interface PlannedSlot {
  readonly before: Pick<Subscription, 'id' | 'address' | 'nextDue' | 'lastSlot'>;
  readonly slot: number;
  readonly nextDue: number | null;
  readonly seen: number;
  readonly walked: number;
  /** The blocks of each message, as JSON. */
  readonly parts: readonly string[];
  /** Orders subscriptions that are due at once: the smaller goes first. */
  readonly spread: number;
}

/**
 * `unknown`: it may have arrived or not, and is never sent again by itself. `failed`: it has not arrived and is given up.
 */
export const DELIVERY_STATES = ['pending', 'sending', 'sent', 'unknown', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message of a digest on its way. */
export interface Delivery {
  readonly id: number;
  readonly subscription: string;
  readonly address: string;
  /** Whose settings hold, and whose its buttons are. */
  readonly home: string;
  readonly slot: number;
  /** From 0. */
  readonly part: number;
  readonly parts: number;
  /** The blocks of the message, as JSON. */
  readonly body: string;
  readonly silent: boolean;
  readonly language: string;
  readonly state: DeliveryState;
  /** Sendings so far, the present one included. */
  readonly attempts: number;
  /** When the first sending before this one began that may have arrived all the same; null when surely none has. */
  readonly openSince: number | null;
  /** Why it failed or is not known; empty otherwise. */
  readonly reason: string;
}

/** What became of sending a delivery. */
export type Outcome =
  /** `message` is the platform's id of it. */
  | { readonly kind: 'sent'; readonly message: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /**
   * Sent again, not before an instant. `counts` tells whether it was an attempt, `mayHaveArrived` whether it may have
   * arrived all the same.
   */
  | {
      readonly kind: 'later';
      readonly at: number;
      readonly counts: boolean;
      readonly mayHaveArrived: boolean;
      readonly reason: string;
    }
  /** The channel cannot be posted to any more: the subscription is suspended and kept, the delivery given up. */
  | { readonly kind: 'suspended'; readonly reason: string };
