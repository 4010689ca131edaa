import type { DateBasis, DateGrain, IsoDate } from './dates.ts';
import type { Span } from './span.ts';

/** `direct`: all of the content is in quotation marks; `mixed`: part of it; `indirect`: none. */
export const STATEMENT_KINDS = ['direct', 'mixed', 'indirect'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Somebody's words or the report of them. */
export interface Statement {
  /** The words that name the speaker; null where the text names nobody. */
  readonly speaker: Span | null;
  /** Who the speaker is: an id from the beat or of a `DiscoveredActor`; null when it cannot be told. */
  readonly actor: string | null;
  readonly cue: Span | null;
  /** What was said, quotation marks included, in one or more pieces in text order. */
  readonly content: readonly Span[];
  /** The parts of `content` that stand inside quotation marks, without the marks. */
  readonly quoted: readonly Span[];
  readonly kind: StatementKind;
  /** False for beliefs, intentions and other attitudes. */
  readonly speech: boolean;
  /** The speaker denies the content: it is never to be shown as if it were asserted. */
  readonly denied: boolean;
  readonly said: IsoDate | null;
  readonly saidBasis: DateBasis;
  /** Actors other than the speaker that the content names (resolved ids, each once). */
  readonly mentions: readonly string[];
}

export const STANCES = ['claims', 'denies', 'reports'] as const;
export type Stance = (typeof STANCES)[number];

export const PLACE_SUBJECTS = ['control', 'strike', 'other'] as const;
/** What is told of a place: who holds it, an attack on it, or anything else. */
export type PlaceSubject = (typeof PLACE_SUBJECTS)[number];

/** A place and what is said of it. `reports` is the article's own voice; `claims` and `denies` are an actor's. */
export interface PlaceMention {
  readonly place: string;
  readonly span: Span;
  readonly stance: Stance;
  readonly actor: string | null;
  /** A claim and a denial contradict each other only on one subject. */
  readonly subject: PlaceSubject;
  /** The clause that claims; for `denies` the words denied or contradicting. */
  readonly passage: Span;
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
}

export const POSITION_STANCES = ['proposes', 'accepts', 'rejects', 'conditions'] as const;
export type PositionStance = (typeof POSITION_STANCES)[number];

/** What an actor holds of a plan. */
export interface PlanPosition {
  readonly actor: string | null;
  readonly stance: PositionStance;
  readonly span: Span;
}

/** Whose a plan is: the text's words, and the actor of the beat that they name, if they name one. */
export interface PlanAuthor {
  readonly actor: string | null;
  readonly words: Span;
}

/** A peace plan as one document tells of it. */
export interface PlanMention {
  /** An id from the beat, or one made from what the text calls the plan: the same in every document. */
  readonly plan: string;
  /** The fullest words that name it. */
  readonly named: Span;
  /** Whose it is, of a plan that the beat does not know; null where the text does not tell. */
  readonly author: PlanAuthor | null;
  /** How many points the text says it has; null where it does not. */
  readonly stated: number | null;
  readonly points: readonly Span[];
  readonly positions: readonly PlanPosition[];
}

/** Something that happened, with its date; forecasts and threats are none. `span` is the clause that tells of it. */
export interface DatedEvent {
  readonly date: IsoDate;
  readonly basis: DateBasis;
  readonly grain: DateGrain;
  /** The last day of an interval; null for every other grain. */
  readonly until: IsoDate | null;
  readonly span: Span;
  /** Actors and places that the clause names (resolved ids, each once). */
  readonly mentions: readonly string[];
  readonly places: readonly string[];
}

/** A speaker the beat does not know, found in the text. `id` is the slug of the fullest name the text gives. */
export interface DiscoveredActor {
  readonly id: string;
  readonly name: string;
  /** The role in apposition or as a title, in the text's words. */
  readonly role: string | null;
}

/** All that was found in one document, each in text order. */
export interface Findings {
  readonly statements: readonly Statement[];
  readonly places: readonly PlaceMention[];
  readonly plans: readonly PlanMention[];
  readonly events: readonly DatedEvent[];
  readonly actors: readonly DiscoveredActor[];
  /** The article's own paragraphs: page furniture, captions and teasers are left out. What may be shown and searched. */
  readonly body: readonly Span[];
}
