/** What came in at a server, as its own log tells it. */
export interface Arrivals {
  /** When each message was accepted, in milliseconds, in order. */
  readonly accepted: readonly number[];
  /** Answers with 429. */
  readonly limited: number;
  /** Requests that were refused for any other reason: none, or something is wrong with the bench. */
  readonly refused: number;
  /** Messages in each channel. */
  readonly each: readonly number[];
  /** What the last message was sent with. */
  readonly sample: Readonly<Record<string, unknown>>;
}

/** A platform's server on loopback that enforces the real limits, with channels to post to. */
export interface Side extends AsyncDisposable {
  readonly name: string;
  /** Messages a second over all. */
  readonly permitted: number;
  readonly token: string;
  readonly root: string;
  /** As the outbox has them. */
  readonly addresses: readonly string[];
  arrivals(): Arrivals;
}
