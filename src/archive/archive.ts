import type { IsoDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import type { DiscoveredActor, Findings, PlaceSubject, Stance, StatementKind } from '../model/findings.ts';
import type { KeyedState } from './keyed-state.ts';
import type { Outbox } from './outbox/outbox.ts';
import type {
  DocumentSummary,
  Reported,
  SearchHit,
  StoredClaim,
  StoredNaming,
  StoredPoint,
  StoredPosition,
  StoredStatement,
  TimelineItem,
  ToldPlan,
} from './stored.ts';

/** One slice of a longer list; `total` counts all of it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

/** At most `limit` items before and after each date, at most `days` away; near an undated item lie undated ones. */
export interface Nearness {
  readonly dates: readonly (IsoDate | null)[];
  readonly days: number;
  readonly limit: number;
}

/** Bounds on the date of an item, both inclusive. An undated item lies outside every bound. */
export interface DateRange {
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
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

/** What a digest may tell of. Conditions that are given must all hold. */
export interface NewsFilter extends DateRange {
  /** Come in after the first revision, up to and with the second. */
  readonly entered?: readonly [after: number, upTo: number] | undefined;
  /** Later in the timeline than this moment (`NewsItem.moment`): the list then begins with the oldest. */
  readonly after?: number | undefined;
  /** By or naming one of these actors, about or naming one of these places, on this plan. */
  readonly actor?: readonly string[] | undefined;
  readonly place?: readonly string[] | undefined;
  readonly plan?: string | undefined;
}

/** Something that a digest may tell of; `moment` is its place in the timeline, growing with time. */
export type NewsItem = (
  | TimelineItem
  | ({ readonly type: 'position'; readonly id: string; readonly plan: string } & StoredPosition)
) & { readonly moment: number };

export type PutOutcome = 'new' | 'unchanged' | 'replaced';

/** One document and all that was found in it, stored or replaced as a whole. */
export interface ArchiveEntry {
  readonly document: Document;
  readonly findings: Findings;
  /** The version of the extractor (and its vocabulary) that made the findings. */
  readonly extractor: string;
  /** The day (UTC) on which the text was read; a text that is there already keeps its own, even one that is not known. */
  readonly read?: IsoDate | null;
}

/**
 * The one store shared by all platforms. What several documents carry is one item with several sources. Lists are newest
 * first, undated last. Methods reject with UserError `archive-unavailable` when the database is locked, corrupt or gone.
 */
export interface Archive extends AsyncDisposable {
  /** What is kept beside the documents. */
  readonly state: KeyedState;
  /** Subscriptions, and what is on its way to them. */
  readonly outbox: Outbox;
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
  /** A line of the timeline by its id, a statement as `statement` finds it. */
  item(id: string): Promise<TimelineItem | null>;
  claims(place: string, range: DateRange, slice: Slice): Promise<Page<StoredClaim>>;
  /** What one stance says of a place on one subject near any of the dates; newest first. */
  claimsAround(place: string, stance: Stance, subject: PlaceSubject, near: Nearness): Promise<readonly StoredClaim[]>;
  planPoints(plan: string): Promise<readonly StoredPoint[]>;
  /** What documents call the plan, the fullest name first. */
  planNamings(plan: string): Promise<readonly StoredNaming[]>;
  planPositions(plan: string): Promise<readonly StoredPosition[]>;
  timeline(filter: TimelineFilter, slice: Slice): Promise<Page<TimelineItem>>;
  /** At most `limit` things for a digest, newest first; `total` counts all. */
  news(filter: NewsFilter, limit: number): Promise<Page<NewsItem>>;
  /** Any text is safe. Words in double quotation marks are a phrase. */
  search(words: string, range: DateRange, slice: Slice): Promise<Page<SearchHit>>;

  /** Speakers the beat does not know, each once, with the fullest name and newest role. */
  discoveredActors(): Promise<readonly DiscoveredActor[]>;
  mostReportedActors(slice: Slice): Promise<Page<Reported>>;
  mostReportedPlaces(slice: Slice): Promise<Page<Reported>>;
  /** What the documents say of every plan that any of them tells of; the same list as before while nothing changed. */
  toldPlans(): Promise<readonly ToldPlan[]>;
  /** How much they tell of it. */
  reportedPlans(): Promise<readonly Reported[]>;
  /** Grows with every change, by any process: what is cached under an older revision is out of date. */
  revision(): Promise<number>;
  /** The date of the newest dated item, to say how old the archive's knowledge is. */
  newest(): Promise<IsoDate | null>;
}
