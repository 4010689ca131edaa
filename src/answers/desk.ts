import type { Archive } from '../archive/archive.ts';
import type { Beat } from '../beat/beat.ts';
import type { Wording } from '../wording/wording.ts';

/** What every question is answered from. Made once by the composition root. */
export interface Desk {
  readonly archive: Archive;
  readonly beat: Beat;
  readonly now: () => Temporal.Instant;
  /** The language in which it answers. */
  readonly wording: Wording;
  /** Version of the program and of the extractor, for `/about`. */
  readonly version: string;
  readonly extractor: string;
  /** Logs a fault with its cause and returns the reference id that the user is shown. */
  readonly report: (fault: unknown) => string;
  /** Something is due or to be sent that was not a moment ago. */
  readonly wakeBriefings: () => void;
}
