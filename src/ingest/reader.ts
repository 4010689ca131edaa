import type { IsoDate, PublishedBasis } from '../model/dates.ts';

/** What a file says of itself. Null where it says nothing. */
export interface Draft {
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis | null;
  readonly language: string | null;
  readonly summary: boolean;
  readonly recordOf: string | null;
}

/** Turns a file's characters into a draft; `path` is for error messages. Throws UserError `bad-input`. */
export type Reader = (path: string, file: string) => Draft;

/** A draft of which only the text is known. */
export function bareDraft(text: string): Draft {
  return {
    text,
    title: null,
    outlet: null,
    url: null,
    source: null,
    published: null,
    publishedBasis: null,
    language: null,
    summary: false,
    recordOf: null,
  };
}
