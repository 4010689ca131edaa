import type { DateBasis, IsoDate } from '../model/dates.ts';
import type { PlaceSubject } from '../model/findings.ts';
import type { Span } from '../model/span.ts';

export const ITEM_TYPES = ['statement', 'claim', 'event', 'plan', 'point', 'position'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** Something found in one document, as stored. Mentions of the same thing in several documents make one item. */
export interface Mention {
  readonly type: ItemType;
  /** The same for every mention of the same thing. */
  readonly key: string;
  /** Rank in the document by where it begins. */
  readonly order: number;
  readonly actor: string | null;
  readonly speaker: string | null;
  /** A statement's cue where it stands before the content. */
  readonly cue: string | null;
  /** Where in the document a statement's speaker and cue stand; null where there are none. */
  readonly speakerAt: Span | null;
  readonly cueAt: Span | null;
  readonly denied: boolean;
  readonly place: string | null;
  /** What a claim tells of its place. */
  readonly subject: PlaceSubject | null;
  readonly plan: string | null;
  /**
   * A statement's kind, a claim's or position's stance, an event's grain, how many points a plan is said to have; empty for
   * a point and where a plan's number is not told.
   */
  readonly kind: string;
  /** Whether it gets a line of its own in the timeline; for a statement: whether it is speech. */
  readonly listed: boolean;
  readonly date: IsoDate | null;
  readonly basis: DateBasis;
  /** The last day of an interval. */
  readonly until: IsoDate | null;
  readonly text: string;
  /** Ranges of `text`. */
  readonly quoted: readonly Span[];
  /** Offsets into the document. */
  readonly spans: readonly Span[];
  readonly passage: Passage;
  /** Actors and places named, by id. */
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

/** The paragraph around a mention: one of the document's own (by index), or a text of its own. */
export interface Passage {
  readonly span: Span;
  readonly paragraph: number | null;
  readonly text: string | null;
}
