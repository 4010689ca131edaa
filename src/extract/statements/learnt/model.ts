import type { Forest } from './forest.ts';
import type { Table } from './table.ts';

/** Raise it when a feature or the list of possible cues changes: weights learnt with another version do not fit. */
export const FEATURES = 2;

/** How often a lemma (with its part of speech) stood in what was learnt from, and how often it was a cue. */
export interface CueCount {
  readonly seen: number;
  readonly cue: number;
}

/** All that was learnt: what finds statements. */
export interface Model {
  /** Lemmas other than verbs' that may be cues. */
  readonly heads: ReadonlySet<string>;
  /** By `cueKey`. */
  readonly counts: ReadonlyMap<number, CueCount>;
  /** Whether a word is a cue. */
  readonly cue: Table;
  /** On which side content lies: right, left, both. */
  readonly side: Table;
  /** Whether it is speech rather than an attitude. */
  readonly speech: Table;
  /** Borders of content. */
  readonly span: Table;
  readonly speaker: Table;
  /** What a token is by itself: nothing, content, speaker, cue. */
  readonly token: Table;
  /** Whether a proposal is right, by its features. */
  readonly proposal: Table;
  /** Whether a proposal is right, by all that the others say of it. */
  readonly forest: Forest;
  /** Log-odds from which a proposal counts. */
  readonly threshold: number;
}
