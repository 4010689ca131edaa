import type { DateBasis, DateGrain, IsoDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import type { DiscoveredActor, Findings, PositionStance, Stance, StatementKind } from '../model/findings.ts';
import type { Span } from '../model/span.ts';

/** One slice of a longer list; `total` counts all of it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** Bounds on the date of an item, both inclusive. An undated item lies outside every bound. */
export interface DateRange {
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

/** Where an item stands: one per document that carries it, the document's own data beside it. */
export interface StoredSource {
  readonly document: string;
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
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
  readonly sources: readonly StoredSource[];
}

/** What is said of a place. */
export interface StoredClaim {
  readonly id: string;
  readonly place: string;
  readonly stance: Stance;
  readonly actor: string | null;
  readonly text: string;
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
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

export interface StatementFilter extends DateRange {
  /** Said by this actor. */
  readonly actor?: string | undefined;
  /** Naming this actor, said by somebody else. */
  readonly about?: string | undefined;
  /** Every one of these words (or word beginnings) is in the text. */
  readonly topic?: string | undefined;
  readonly kinds?: readonly StatementKind[] | undefined;
  /** A part of the source, title or outlet. */
  readonly source?: string | undefined;
  /** Beliefs and intentions too. */
  readonly attitudes?: boolean | undefined;
}

export interface TimelineFilter extends DateRange {
  readonly actor?: string | undefined;
  readonly place?: string | undefined;
}

/** A document without its text, with counts of what was found in it. */
export interface DocumentSummary extends Omit<Document, 'text'> {
  readonly extractor: string;
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

export type PutOutcome = 'new' | 'unchanged' | 'replaced';

/** One document and all that was found in it, stored or replaced as a whole. */
export interface ArchiveEntry {
  readonly document: Document;
  readonly findings: Findings;
  /** The version of the extractor (and its vocabulary) that made the findings. */
  readonly extractor: string;
}

/**
 * The one store shared by all platforms. Statements and claims that several documents carry are one item with several
 * sources. Lists are newest first, undated last. Every method rejects with UserError `archive-unavailable` when the
 * database is locked, corrupt or gone.
 */
export interface Archive extends AsyncDisposable {
  isEmpty(): Promise<boolean>;
  /** Whole or not at all. Also removes the record (`recordOf`) that stood in for this document. */
  put(entry: ArchiveEntry): Promise<PutOutcome>;
  /** By source, or by document id. False when there is no such document. */
  remove(source: string): Promise<boolean>;
  /** What is stored for a source, to tell whether it must be read again. */
  find(source: string): Promise<DocumentSummary | null>;
  /** Documents (at most `limit`) whose findings were made by another version of the extractor. */
  stale(extractor: string, limit: number): Promise<readonly Document[]>;
  /** Whether the source that a record was written from is in the archive (matched by file name). */
  hasOriginal(fileName: string): Promise<boolean>;
  /** The record that stands in for the source with this file name. */
  record(fileName: string): Promise<DocumentSummary | null>;

  documents(slice: Slice): Promise<Page<DocumentSummary>>;
  document(id: string): Promise<Document | null>;
  statements(filter: StatementFilter, slice: Slice): Promise<Page<StoredStatement>>;
  statement(id: string): Promise<StoredStatement | null>;
  claims(place: string, range: DateRange, slice: Slice): Promise<Page<StoredClaim>>;
  /** The denials (`denies`) about one place within a range of dates. */
  denials(place: string, range: DateRange): Promise<readonly StoredClaim[]>;
  planPoints(plan: string): Promise<readonly StoredPoint[]>;
  planPositions(plan: string): Promise<readonly StoredPosition[]>;
  timeline(filter: TimelineFilter, slice: Slice): Promise<Page<TimelineItem>>;
  /** Any text is safe. Words in double quotation marks are a phrase. */
  search(words: string, range: DateRange, slice: Slice): Promise<Page<SearchHit>>;

  /** Speakers the beat does not know, each once, with the fullest name and newest role. */
  discoveredActors(): Promise<readonly DiscoveredActor[]>;
  mostReportedActors(slice: Slice): Promise<Page<Reported>>;
  mostReportedPlaces(slice: Slice): Promise<Page<Reported>>;
  /** Plans that any document tells of. */
  reportedPlans(): Promise<readonly Reported[]>;
  /** Grows with every change, by any process: what is cached under an older revision is out of date. */
  revision(): Promise<number>;
  /** The date of the newest dated item, to say how old the archive's knowledge is. */
  newest(): Promise<IsoDate | null>;
}
