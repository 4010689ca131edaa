import type { Span } from '../../model/span.ts';
import type { TaggedWord } from './tagger.ts';

/** A word or a mark, with what the tagger says of it, proper nouns repaired. */
export interface Token extends TaggedWord {
  /** Index of the innermost quotation that the token stands in (its marks included), or -1. */
  readonly quotation: number;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A stretch in quotation marks. Press convention: one left open at a paragraph's end goes on in the next. */
export interface Quotation {
  /** Marks included. */
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  readonly closed: boolean;
  /** Index of the quotation that this one stands inside, or -1. */
  readonly parent: number;
}

/** A sentence never ends inside a quotation that goes on, nor after an abbreviation. */
export interface Sentence {
  readonly span: Span;
  /** Half-open range of token indices. */
  readonly tokens: Span;
  readonly paragraph: number;
}

export interface Paragraph {
  readonly span: Span;
  /** Half-open range of sentence indices. */
  readonly sentences: Span;
  /** Page furniture, a caption, a teaser or a heading: says nothing that counts. */
  readonly role: 'body' | 'heading' | 'furniture';
}

/** A document's text, taken apart once for all passes that follow. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
}
