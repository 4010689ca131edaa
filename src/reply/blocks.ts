/** A run of text with its look. Text is always plain: a renderer escapes it and adds markup of its own. */
export interface Inline {
  readonly text: string;
  /** `quoted`: the exact words of a speaker; `mark`: words that matched; `code`: an id or something to type. */
  readonly style?: 'strong' | 'quoted' | 'mark' | 'code' | 'dim';
  /** An address the source itself gave. */
  readonly href?: string;
  /** The text is a whole question as typed; a platform with buttons shows one instead. */
  readonly asks?: true;
}
export type Rich = readonly Inline[];

/** What to show, whatever the platform. Every platform renders every kind. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly detail?: string }
  /** Evidence: the words, and below them lines of attribution (who, when, how known, where). */
  | {
      readonly kind: 'quote';
      readonly text: Rich;
      readonly attribution: readonly Rich[];
      /** Belongs beside the quotation before it: another claim, or the other side, of the same contested matter. */
      readonly beside?: boolean;
    }
  | { readonly kind: 'text'; readonly text: Rich }
  /** An ordered list counts from `start`, 1 unless given. */
  | { readonly kind: 'list'; readonly items: readonly Rich[]; readonly ordered: boolean; readonly start?: number }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  | { readonly kind: 'notice'; readonly tone: 'info' | 'warning'; readonly text: string }
  /** What can be asked next. */
  | { readonly kind: 'actions'; readonly actions: readonly Action[] };

export interface Field {
  readonly name: string;
  readonly value: string;
}

export interface Action {
  readonly label: string;
  /** A whole line as a user would type it. */
  readonly command: string;
  /** `more` and `back` are the next page and the one before. */
  readonly role: 'more' | 'back' | 'suggestion' | 'follow-up';
}

/** An answer ready to be rendered. */
export type Reply = readonly Block[];
