import type { Span } from '../../../model/span.ts';
import { isHumanNoun } from '../../statements/cues.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { governmentNamedBy, governmentOver } from '../names/governments.ts';
import { isBodyNoun } from '../names/organisations.ts';
import { isDocument } from '../owners.ts';
import { isAgent } from '../phrases/phrase-words.ts';
import type { SpeakerPhrase } from '../phrases/speaker-phrase.ts';
import { pronounOf, type Scene } from '../scene.ts';
import { pronounOfNoun } from './gender.ts';
import { isAnyone, isRelation } from './offices.ts';

const ATTENDING: ReadonlySet<string> = new Set(SPEAKER_WORDS.attending);

/** "The pilot", "the company" after nothing but words of somebody of whom no more than the name was told. */
export function firstCalled(scene: Scene, noun: string, { head: [at, end] }: SpeakerPhrase): string | null {
  const { sources, antecedents, cast } = scene;
  if (
    isDocument(noun) ||
    isRelation(noun) ||
    ATTENDING.has(noun) ||
    !(isBodyNoun(noun) || isHumanNoun(noun) || isAgent(noun))
  )
    return null;
  const id = antecedents.lone(!isBodyNoun(noun), sources.analysis.tokens[at]?.sentence ?? 0, at);
  if (id === null || isElsewhere(scene, id, [at, end])) return null;
  if (isBodyNoun(noun)) return isBareBody(scene, id) ? id : null;
  const pronoun = pronounOf(scene, id);
  const fits = pronoun === null || (pronounOfNoun(noun) ?? pronoun) === pronoun;
  return fits && (!cast.isDescribed(id) || isAnyone(noun)) ? id : null;
}

/** "The Norland pilot": not one of whom nothing tells that they are Norland's. */
function isElsewhere({ sources: { analysis, vocabulary } }: Scene, id: string, range: Span): boolean {
  const countries = analysis.tokens.slice(...range).flatMap(({ text }) => governmentNamedBy(vocabulary, text) ?? []);
  return countries.some((country) => country !== governmentOver(vocabulary, id));
}

/** A body whose name does not tell what it is. */
function isBareBody({ sources, discovered }: Scene, id: string): boolean {
  const actor = sources.vocabulary.actors.get(id);
  const name = actor?.kind === 'organisation' ? actor.name : discovered.get(id)?.name;
  return name !== undefined && !name.includes(' ');
}
