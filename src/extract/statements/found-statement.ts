import type { Span } from '../../model/span.ts';
import type { Contradiction } from './contradictions.ts';
import type { NounPhrase } from './noun-phrases.ts';

/** A statement as the text has it, before anybody asks who the speaker is. */
export interface FoundStatement {
  readonly speaker: NounPhrase | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly speech: boolean;
  /** Index of the sentence with the cue, or of the first sentence where there is none. */
  readonly sentence: number;
  /** Who contradicts it in the same sentence. */
  readonly contradicted?: Contradiction;
}
