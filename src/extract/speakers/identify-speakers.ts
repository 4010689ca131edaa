import type { DiscoveredActor } from '../../model/findings.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Contradiction } from '../statements/contradictions.ts';
import { isHumanNoun } from '../statements/cues.ts';
import type { FoundStatement } from '../statements/found-statement.ts';
import type { NounPhrase } from '../statements/noun-phrases.ts';
import type { Retort } from '../statements/retorts.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import { type Antecedents, createAntecedents, type Pronoun } from './antecedents.ts';
import { resolveDescription, type Sighting } from './descriptions.ts';
import { createMentionIndex, type MentionIndex } from './mention-index.ts';
import type { NameSources } from './name-sources.ts';
import { nameSpeaker } from './name-speaker.ts';
import { createNameBook } from './names.ts';

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

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['it', 'it'],
]);

/** What names are looked up in, and who was found so far. */
interface Search {
  readonly sources: NameSources;
  readonly context: Context;
  readonly antecedents: Antecedents;
  readonly discovered: Map<string, DiscoveredActor>;
  readonly sightings: Sighting[];
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
  const search: Search = {
    sources: { analysis, vocabulary, mentions, names: createNameBook(analysis) },
    context,
    antecedents: createAntecedents(analysis, mentions, vocabulary),
    discovered: new Map(),
    sightings: [],
  };
  const actors: (string | null)[] = [];
  const contradictors: (string | null)[] = [];
  const retorters: (string | null)[] = [];
  const retortsUntil = (sentence: number): void => {
    for (let next = retorts[retorters.length]; next && next.sentence <= sentence; next = retorts[retorters.length])
      retorters.push(contradictor(search, next, null));
  };
  for (const statement of found) {
    retortsUntil(statement.sentence - 1);
    const actor = identify(search, statement);
    actors.push(actor);
    contradictors.push(contradictor(search, statement.contradicted, actor));
  }
  retortsUntil(analysis.sentences.length);
  return { actors, contradictors, retorters, discovered: [...search.discovered.values()], mentions };
}

/** A pronoun would be the speaker's own as often as not. */
function contradictor(search: Search, contradiction: Contradiction | undefined, speaker: string | null): string | null {
  if (contradiction === undefined || pronounOf(search, contradiction.speaker) !== undefined) return null;
  const sentence = search.sources.analysis.tokens[contradiction.speaker.tokens[0]]?.sentence ?? 0;
  const id = named(search, contradiction.speaker, sentence);
  return id === speaker ? null : id;
}

function pronounOf({ sources }: Search, { tokens: [start, end] }: NounPhrase): Pronoun | undefined {
  return end - start === 1 ? PRONOUNS.get(sources.analysis.tokens[start]?.lower ?? '') : undefined;
}

function identify(search: Search, { speaker, sentence }: FoundStatement): string | null {
  const { sources, antecedents } = search;
  const first = speaker === null ? undefined : sources.analysis.tokens[speaker.tokens[0]];
  if (speaker === null || first === undefined) return null;
  const pronoun = pronounOf(search, speaker);
  const id = pronoun === undefined ? named(search, speaker, sentence) : antecedents.resolve(pronoun, speaker.tokens[0]);
  if (id === null) {
    const last = sources.analysis.tokens[speaker.headEnd - 1];
    antecedents.addUnknown(sentence, pronoun === undefined && last !== undefined && !last.lower.endsWith('s'));
    return null;
  }
  if (isPerson(search, id)) {
    const known = sources.vocabulary.actors.get(id)?.pronoun;
    const said = pronoun === 'he' || pronoun === 'she' ? pronoun : null;
    const own = known === 'he' || known === 'she' ? known : said;
    antecedents.addSpeaker(id, own, sentence, first.start);
  } else antecedents.addBody(id, sentence);
  return id;
}

function isPerson({ sources, discovered }: Search, id: string): boolean {
  const actor = sources.vocabulary.actors.get(id);
  if (actor !== undefined) return actor.kind === 'person';
  return !isHumanNoun(discovered.get(id)?.name.split(' ').at(-1)?.toLowerCase() ?? '');
}

function named(search: Search, speaker: NounPhrase, sentence: number): string | null {
  const { sources, context, discovered, sightings } = search;
  const result = nameSpeaker(sources, speaker);
  if (result.kind === 'known') return result.id;
  const described = resolveDescription(sources, context, sightings, speaker);
  if (described.kind !== 'none') return described.kind === 'one' ? described.id : null;
  if (result.kind === 'nobody') return null;
  const { actor } = result;
  if (sources.vocabulary.actors.has(actor.id)) return actor.id;
  const known = discovered.get(actor.id);
  const fuller = known === undefined || known.role === null ? actor : known;
  discovered.set(actor.id, fuller);
  const { tokens } = sources.analysis;
  const first = tokens[speaker.tokens[0]]?.start ?? 0;
  sightings.push({ actor: fuller, sentence, span: [first, tokens[speaker.tokens[1] - 1]?.end ?? first] });
  return actor.id;
}
