import type { IsoDate, PublishedBasis } from './dates.ts';

/** One article or record, as read: clean text and what its metadata says. Spans of findings point into `text`. */
export interface Document {
  /** Short and stable: derived from `source`. */
  readonly id: string;
  /** What the document is known by: its URL, else the front matter's source, else its path. */
  readonly source: string;
  /** SHA-256 (hex) of `text`. */
  readonly hash: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis;
  /** BCP 47 tag, such as `en`. */
  readonly language: string;
  /** True for a record in our own words: only what stands in quotation marks is anybody's exact words. */
  readonly summary: boolean;
  /** The file name of the source that a record was written from; the record gives way when that source comes in. */
  readonly recordOf: string | null;
}
