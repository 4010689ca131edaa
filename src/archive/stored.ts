import type { DateBasis, DateGrain, IsoDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import type { PlaceSubject, PositionStance, Stance, StatementKind } from '../model/findings.ts';
import type { Span } from '../model/span.ts';

/** How a document's item was found. */
interface StoredTrace {
  /** The version of the extractor that found it. */
  readonly extractor: string;
  /** The day on which the document's text was read; null where an older version did not keep it. */
  readonly read: IsoDate | null;
  /** Where the words stand that name the speaker, and the cue; null where there are none, or an older version stored none. */
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

/** Where an item stands: one per document that carries it, the document's own data beside it. */
export interface StoredSource {
  readonly document: string;
  /** SHA-256 (hex) of the document's text. */
  readonly hash: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly source: string;
  readonly published: IsoDate | null;
  readonly publishedBasis: Document['publishedBasis'];
  /** The document is a record in our own words: reported speech from it is a paraphrase. */
  readonly summary: boolean;
  /** Offsets of the item's words into the document's text. */
  readonly spans: readonly Span[];
  /** Where the paragraph around them lies, and its text. */
  readonly passageSpan: Span;
  readonly passage: string;
  /** Null for a paragraph that a search found. */
  readonly trace: StoredTrace | null;
}

/** One statement with all the documents that carry it. */
export interface StoredStatement {
  /** Short, stable over extracting anew, typed by users in `/source ID`. */
  readonly id: string;
  readonly actor: string | null;
  /** The words that name the speaker in the text, for a speaker that could not be resolved. */
  readonly speaker: string | null;
  /** The content's pieces joined with ` … `. */
  readonly text: string;
  /** Ranges of `text` (not of the document) that are inside quotation marks. */
  readonly quoted: readonly Span[];
  readonly kind: StatementKind;
  readonly speech: boolean;
  /** The words before the content that tell how it was said ("denied", "called for"); null where there are none before it. */
  readonly cue: string | null;
  /** The speaker denies what `text` says. */
  readonly denied: boolean;
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
  readonly sources: readonly StoredSource[];
}

export interface StoredClaim {
  readonly id: string;
  readonly place: string;
  readonly stance: Stance;
  readonly subject: PlaceSubject;
  readonly actor: string | null;
  readonly text: string;
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
  readonly sources: readonly StoredSource[];
}

/** What the archive's documents say of a plan beside its points, each the best that any of them says. */
export interface ToldPlan {
  readonly id: string;
  /** The fullest words that name it. */
  readonly name: string;
  /** Everything it is called. */
  readonly called: readonly string[];
  /** An actor of the beat, and the text's words; null where no document tells. */
  readonly author: { readonly actor: string | null; readonly words: string } | null;
  /** How many points the newest document that tells says it has. */
  readonly stated: number | null;
  readonly newest: IsoDate | null;
}

/** Words that name a plan. */
export interface StoredNaming {
  readonly text: string;
  readonly sources: readonly StoredSource[];
}

export interface StoredPoint {
  readonly text: string;
  readonly sources: readonly StoredSource[];
}

export interface StoredPosition {
  readonly actor: string | null;
  readonly stance: PositionStance;
  readonly text: string;
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
  readonly sources: readonly StoredSource[];
}

export interface StoredEvent {
  readonly id: string;
  readonly text: string;
  readonly date: IsoDate;
  readonly dateBasis: DateBasis;
  readonly grain: DateGrain;
  /** The last day of an interval. */
  readonly until: IsoDate | null;
  readonly sources: readonly StoredSource[];
}

/** A line of the timeline. */
export type TimelineItem =
  | ({ readonly type: 'statement' } & StoredStatement)
  | ({ readonly type: 'claim' } & StoredClaim)
  | ({ readonly type: 'event' } & StoredEvent);

/** A paragraph that matches a search, with the statements that stand in it. */
export interface SearchHit {
  readonly text: string;
  /** Ranges of `text` that matched. */
  readonly marks: readonly Span[];
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
  readonly statements: readonly StoredStatement[];
  readonly sources: readonly StoredSource[];
}

/** A document without its text, with counts of what was found in it. */
export interface DocumentSummary extends Omit<Document, 'text'> {
  readonly extractor: string;
  /** The day on which the text was read; null where an older version did not keep it. */
  readonly read: IsoDate | null;
  readonly statements: number;
  readonly places: number;
  readonly points: number;
  readonly events: number;
}

export interface Reported {
  readonly id: string;
  readonly count: number;
  readonly newest: IsoDate | null;
}
