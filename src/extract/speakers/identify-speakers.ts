import type { DiscoveredActor } from '../../model/findings.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Contradiction } from '../statements/contradictions.ts';
import type { FoundStatement } from '../statements/found-statement.ts';
import type { NounPhrase } from '../statements/noun-phrases.ts';
import type { Retort } from '../statements/retorts.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import { createMentionIndex, type MentionIndex } from './names/mention-index.ts';
import { createResolver, type Resolver } from './resolve-speaker.ts';

export interface Identified {
  /** For each statement its actor's id, or null. */
  readonly actors: readonly (string | null)[];
  /** For each statement who contradicts it, or null. */
  readonly contradictors: readonly (string | null)[];
  /** For each retort its actor's id, or null. */
  readonly retorters: readonly (string | null)[];
  readonly discovered: readonly DiscoveredActor[];
  readonly mentions: MentionIndex;
}

/** Who made each statement. Where the text leaves it open nobody did: a wrong speaker is worse than none. */
export function identifySpeakers(
  analysis: Analysis,
  vocabulary: Vocabulary,
  context: Context,
  found: readonly FoundStatement[],
  retorts: readonly Retort[] = [],
): Identified {
  const mentions = createMentionIndex(context.mentions, vocabulary);
  const resolver = createResolver({ analysis, vocabulary, mentions }, context);
  const actors: (string | null)[] = [];
  const contradictors: (string | null)[] = [];
  const retorters: (string | null)[] = [];
  const retortsUntil = (sentence: number): void => {
    for (let next = retorts[retorters.length]; next && next.sentence <= sentence; next = retorts[retorters.length])
      retorters.push(contradictor(resolver, next, null));
  };
  for (const statement of found) {
    retortsUntil(statement.sentence - 1);
    const actor = speakerOf(resolver, statement.speaker);
    actors.push(actor);
    contradictors.push(contradictor(resolver, statement.contradicted, actor));
  }
  retortsUntil(analysis.sentences.length);
  return { actors, contradictors, retorters, discovered: resolver.discovered(), mentions };
}

function speakerOf(resolver: Resolver, speaker: NounPhrase | null): string | null {
  return speaker === null ? null : resolver.speaker(speaker.tokens);
}

function contradictor(
  resolver: Resolver,
  contradiction: Contradiction | undefined,
  speaker: string | null,
): string | null {
  const id = contradiction === undefined ? null : resolver.named(contradiction.speaker.tokens);
  return id === speaker ? null : id;
}
