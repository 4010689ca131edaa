import type { IsoDate, PublishedBasis } from '../model/dates.ts';
import type { UserError } from '../model/user-error.ts';

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

/**
 * One document of a file, or why one that is there cannot be read. `name` tells people which: the file's path, for an item
 * of a feed with its number. `failed` is false for what was rightly left out.
 */
export type Part =
  | { readonly kind: 'draft'; readonly name: string; readonly draft: Draft }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: UserError; readonly failed: boolean };

/** Turns a file's characters into its documents, in order; `path` is for error messages. Throws UserError `bad-input`. */
export type Reader = (path: string, file: string) => readonly Part[];

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
