import type { Desk } from '../answers/desk.ts';
import type { Wording } from '../wording/wording.ts';

/** Who asks, and where. */
export interface Caller {
  /**
   * What settings are kept for: a chat of several, or one user in private. Unique over platforms and part of keys:
   * `telegram:-100123`.
   */
  readonly home: string;
  /** Where exactly it is asked, a thread or topic included: what is subscribed here is posted here. */
  readonly address: string;
  /** Whether more than one user reads what is answered here. */
  readonly isGroup: boolean;
  /** Whether the caller may change what holds for everybody here; looked up only when it matters. */
  readonly mayManage: () => Promise<boolean>;
  /** The rights that the bot lacks to post here by itself, as the platform calls them; none where it may. */
  readonly lacks: (wording: Wording) => Promise<readonly string[]>;
}

/** A desk with who asks at it. */
export interface Asking extends Desk {
  readonly caller: Caller;
}
