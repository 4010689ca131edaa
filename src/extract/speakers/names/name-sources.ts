import type { DiscoveredActor } from '../../../model/findings.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import type { MentionIndex } from './mention-index.ts';
import type { NameBook } from './name-book.ts';

/** What names are looked up in. */
export interface NameSources {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
  readonly mentions: MentionIndex;
  readonly names: NameBook;
}

/** Whom a noun phrase names: an actor of the beat, somebody the beat does not know, or nobody that can be told. */
export type NamedSpeaker =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'discovered'; readonly actor: DiscoveredActor }
  | { readonly kind: 'nobody' };
