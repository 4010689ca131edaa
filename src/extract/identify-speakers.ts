import type { DiscoveredActor } from '../model/findings.ts';
import type { Analysis } from './analysis.ts';
import { type Antecedents, createAntecedents, type Pronoun } from './antecedents.ts';
import type { FoundStatement } from './found-statement.ts';
import { createMentionIndex, type MentionIndex } from './mention-index.ts';
import { type NameSources, nameSpeaker } from './name-speaker.ts';
import { createNameBook } from './names.ts';
import type { Context, Vocabulary } from './vocabulary.ts';

export interface Identified {
  /** For each statement its actor's id, or null. */
  readonly actors: readonly (string | null)[];
  readonly discovered: readonly DiscoveredActor[];
  readonly mentions: MentionIndex;
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);

/** Who made each statement. Where the text leaves it open nobody did: a wrong speaker is worse than none. */
export function identifySpeakers(
  analysis: Analysis,
  vocabulary: Vocabulary,
  context: Context,
  found: readonly FoundStatement[],
): Identified {
  const mentions = createMentionIndex(context.mentions, vocabulary);
  const sources: NameSources = { analysis, vocabulary, mentions, names: createNameBook(analysis) };
  const antecedents = createAntecedents(analysis, mentions, vocabulary);
  const discovered = new Map<string, DiscoveredActor>();
  const actors = found.map((statement) => identify(sources, antecedents, discovered, statement));
  return { actors, discovered: [...discovered.values()], mentions };
}

function identify(
  sources: NameSources,
  antecedents: Antecedents,
  discovered: Map<string, DiscoveredActor>,
  statement: FoundStatement,
): string | null {
  const { speaker, sentence } = statement;
  const first = speaker === null ? undefined : sources.analysis.tokens[speaker.tokens[0]];
  if (speaker === null || first === undefined) return null;
  const pronoun = speaker.tokens[1] - speaker.tokens[0] === 1 ? PRONOUNS.get(first.lower) : undefined;
  const id =
    pronoun === undefined ? named(sources, discovered, statement) : antecedents.resolve(pronoun, speaker.tokens[0]);
  if (id === null) return null;
  const actor = sources.vocabulary.actors.get(id);
  const known = actor?.pronoun === 'he' || actor?.pronoun === 'she' ? actor.pronoun : (pronoun ?? null);
  if (actor === undefined || actor.kind === 'person') antecedents.addSpeaker(id, known, sentence, first.start);
  return id;
}

function named(
  sources: NameSources,
  discovered: Map<string, DiscoveredActor>,
  { speaker }: FoundStatement,
): string | null {
  const result = speaker === null ? null : nameSpeaker(sources, speaker);
  if (result === null || result.kind === 'nobody') return null;
  if (result.kind === 'known') return result.id;
  const { actor } = result;
  if (sources.vocabulary.actors.has(actor.id)) return actor.id;
  const known = discovered.get(actor.id);
  if (known === undefined || known.role === null) discovered.set(actor.id, actor);
  return actor.id;
}
