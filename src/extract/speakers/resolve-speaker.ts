import { fold } from '../../beat/fold.ts';
import type { DiscoveredActor } from '../../model/findings.ts';
import { slug } from '../../model/slug.ts';
import type { Span } from '../../model/span.ts';
import type { Context } from '../vocabulary.ts';
import { governmentOver, isOwnGovernment } from './names/governments.ts';
import type { NameSources } from './names/name-sources.ts';
import { isOffice, nameSpeaker } from './names/name-speaker.ts';
import { bodyIn, bodyOfSide, isBody, isBodyName } from './names/organisations.ts';
import { carriedSpeaker, type Outlet } from './outlets.ts';
import { ownerOf } from './owners.ts';
import type { Speaking } from './people/antecedents.ts';
import { compatriot } from './people/compatriots.ts';
import { firstCalled } from './people/first-called.ts';
import { pronounOfWords } from './people/gender.ts';
import { isOccupation } from './phrases/phrase-words.ts';
import { type Pronoun, pronounAt, pronounOfOwner, saidPronoun } from './phrases/pronouns.ts';
import { type SpeakerPhrase, wholePhrase } from './phrases/speaker-phrase.ts';
import { createScene, discover, isPerson, pronounOf, type Scene } from './scene.ts';

/** Tells who the words are that a statement gives as its speaker; asked in text order, for it remembers who spoke. */
export interface Resolver {
  /** Who speaks with the words at these tokens; null where it cannot be told. */
  speaker(range: Span): string | null;
  /** The same for somebody who only answers; a pronoun would be the speaker's own as often as not. */
  named(range: Span): string | null;
  /** The speakers so far whom the beat does not know. */
  discovered(): readonly DiscoveredActor[];
}

/** Bodies of many people: "they". */
const MANY = /^(?:officials|authorities|forces)$/u;

export function createResolver(base: Omit<NameSources, 'names'>, context: Context): Resolver {
  const scene = createScene(base, context);
  const { tokens } = base.analysis;
  return {
    speaker(range) {
      const phrase = wholePhrase(tokens, range);
      if (phrase === null) return null;
      const id = noted(scene, resolve(scene, phrase));
      notePronoun(scene, phrase, id);
      scene.antecedents.add(speaking(scene, phrase, id));
      return id;
    },
    named(range) {
      const phrase = wholePhrase(tokens, range);
      const isName = phrase !== null && pronounAt(tokens, phrase) === null && scene.findOutlet(phrase) === null;
      return isName ? noted(scene, named(scene, phrase)) : null;
    },
    discovered: () => [...scene.discovered.values()],
  };
}

/** "Orel said he answered": "he" is most likely Orel, if nothing tells what Orel goes by. */
function notePronoun(scene: Scene, phrase: SpeakerPhrase, id: string | null): void {
  const said = saidPronoun(scene.sources.analysis.tokens, phrase);
  if (id === null || said === null || !isPerson(scene, id) || pronounOf(scene, id) !== null) return;
  scene.pronouns.set(id, said);
}

/** Somebody who is only described or meant by a pronoun may not have been noted before. */
function noted(scene: Scene, id: string | null): string | null {
  const name = id === null || scene.discovered.has(id) ? null : scene.cast.nameOf(id);
  if (id !== null && name !== null) discover(scene, { id, name, role: null });
  return id;
}

function resolve(scene: Scene, phrase: SpeakerPhrase): string | null {
  const { tokens } = scene.sources.analysis;
  const pronoun = pronounAt(tokens, phrase);
  if (pronoun !== null) return byPronoun(scene, pronoun, phrase.head[0]);
  if (isOwnGovernment(tokens, phrase.head)) return ownGovernment(scene, phrase.head[0]);
  const outlet = scene.findOutlet(phrase);
  if (outlet !== null) return carried(scene, phrase, outlet);
  return named(scene, phrase) ?? bodyIn(scene.sources, phrase.head) ?? ownBody(scene, phrase) ?? byOwner(scene, phrase);
}

/** Whom an outlet quotes or cites; the outlet itself where it names nobody else. */
function carried(scene: Scene, phrase: SpeakerPhrase, { name }: Outlet): string | null {
  const source = carriedSpeaker(scene.sources.analysis.tokens, phrase);
  if (source !== null) return scene.findOutlet(source) === null ? resolve(scene, source) : null;
  return name === null || slug(name) === '' ? null : discover(scene, { id: slug(name), name, role: null });
}

/** "Lind’s claim", "its report", "a paper by the guild". */
function byOwner(scene: Scene, phrase: SpeakerPhrase): string | null {
  const owner = ownerOf(scene.sources.analysis.tokens, phrase);
  if (owner === null) return null;
  return owner.kind === 'phrase' ? named(scene, owner.phrase) : byPronoun(scene, owner.pronoun, phrase.head[0]);
}

function byPronoun(scene: Scene, pronoun: Pronoun, at: number): string | null {
  const { tokens } = scene.sources.analysis;
  const sentence = tokens[at]?.sentence ?? 0;
  if (pronoun === 'it') return scene.antecedents.body(sentence, at);
  if (pronoun === 'they') return scene.antecedents.group(sentence);
  if (pronoun === 'who') return whoseClause(scene, at);
  const id = scene.antecedents.person(pronoun, sentence, at);
  if (id !== null && pronounOf(scene, id) === null) scene.pronouns.set(id, pronoun);
  return id;
}

/** "her government": that of the side that she is on. */
function ownGovernment(scene: Scene, at: number): string | null {
  const { analysis, vocabulary } = scene.sources;
  const pronoun = pronounOfOwner(analysis.tokens[at]?.lower ?? '');
  const owner = pronoun === null ? null : byPronoun(scene, pronoun, at);
  return owner === null ? null : governmentOver(vocabulary, owner);
}

/** "its Harbour Ministry": the one on the side that it is on. */
function ownBody(scene: Scene, { head: [start, end] }: SpeakerPhrase): string | null {
  const { analysis, vocabulary } = scene.sources;
  const pronoun = pronounOfOwner(analysis.tokens[start]?.lower ?? '');
  if (pronoun === null || !isBody(analysis.tokens[end - 1])) return null;
  const owner = byPronoun(scene, pronoun, start);
  const side = vocabulary.actors.get(owner ?? '')?.side ?? null;
  const words = analysis.text.slice(analysis.tokens[start + 1]?.start, analysis.tokens[end - 1]?.end);
  return side === null ? null : bodyOfSide(vocabulary, side, fold(words));
}

/** "Mara Lind, who said": the one right before. */
function whoseClause(scene: Scene, at: number): string | null {
  const { tokens } = scene.sources.analysis;
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const phrase = end > 0 ? wholePhrase(tokens, [end - 1, end]) : null;
  return phrase === null || pronounAt(tokens, phrase) === 'who' ? null : resolve(scene, phrase);
}

/** By a name, else by an office or a kind of body. */
function named(scene: Scene, phrase: SpeakerPhrase): string | null {
  const result = nameSpeaker(scene.sources, phrase);
  if (result.kind === 'known')
    return isOffice(scene.sources, phrase.head) ? heldHere(scene, phrase, result.id) : result.id;
  const isInFull = result.kind === 'discovered' && (result.actor.name.includes(' ') || isToldBeside(scene, phrase));
  if (isInFull && !isBodyName(result.actor.name, scene.sources.names)) return discover(scene, result.actor);
  const described = scene.describe(phrase);
  if (described.kind !== 'none') return described.kind === 'one' ? described.id : null;
  if (result.kind === 'discovered') return discover(scene, result.actor);
  return compatriot(scene, phrase) ?? (described.noun === null ? null : firstCalled(scene, described.noun, phrase));
}

/** "the pilot, who gave her name as Mara" */
function isToldBeside({ sources }: Scene, { head, beside }: SpeakerPhrase): boolean {
  return beside.length > 0 && nameSpeaker(sources, { head, beside: [] }).kind === 'nobody';
}

/** The beat's holder of an office, unless the document gives it to somebody else. */
function heldHere(scene: Scene, phrase: SpeakerPhrase, id: string): string {
  const described = scene.describe(phrase);
  return described.kind === 'one' && !scene.sources.vocabulary.actors.has(described.id) ? described.id : id;
}

/** What later pronouns may refer to. */
function speaking(scene: Scene, phrase: SpeakerPhrase, id: string | null): Speaking {
  const { tokens } = scene.sources.analysis;
  const [at, end] = phrase.head;
  const last = tokens[end - 1];
  const said = pronounAt(tokens, phrase);
  const pronoun = said === 'he' || said === 'she' ? said : pronounOfWords(tokens.slice(at, end));
  const isSomebody = pronoun !== null || (last !== undefined && isOccupation(last) && !isBody(last));
  return {
    id,
    isPerson: id === null ? isSomebody : isPerson(scene, id),
    isOne: !last?.lower.endsWith('s') || (id !== null && !MANY.test(last.lower)),
    pronoun,
    sentence: last?.sentence ?? 0,
    at,
  };
}
