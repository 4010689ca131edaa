/** What a column can hold in every engine: booleans are 0 and 1, lists are JSON. */
export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

/** Runs SQL with `?` for parameters. An engine that writes them otherwise translates. */
export interface Queries {
  all(sql: string, params?: readonly SqlValue[]): Promise<readonly Row[]>;
  run(sql: string, params?: readonly SqlValue[]): Promise<void>;
}

/**
 * A database as the archive needs it. Everything rejects with UserError `archive-unavailable` when the database is
 * locked, damaged or gone.
 */
export interface Database extends Queries, AsyncDisposable {
  /** One writer at a time, whole or not at all; readers see the state before until it is done. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  readonly fullText: FullText;
}

/** The indexes of words: of statements, and of paragraphs. */
export const WORD_INDEXES = ['statement_words', 'passage_words'] as const;
type WordIndex = (typeof WORD_INDEXES)[number];

/** Words that stand one after another, folded. With `prefix` the last one may go on. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** How an engine indexes and finds words. */
export interface FullText {
  /** SQL giving the column `moment` of all matches; its parameters are an expression, the first and the last moment. */
  matches(index: WordIndex): string;
  /** The engine's own form of "all of these terms" (and, for statements, "said by this actor"). */
  expression(terms: readonly Term[], actor?: string): string;
  add(queries: Queries, index: WordIndex, moment: number, words: string, actor: string | null): Promise<void>;
  remove(queries: Queries, index: WordIndex, moment: number): Promise<void>;
}
