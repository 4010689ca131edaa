import type { Actor, Beat, Place, Plan, Role } from '../beat/beat.ts';
import { createPhraseIndex } from '../beat/phrase-index.ts';
import { isHeldOn } from '../beat/role-at.ts';
import type { IsoDate, PublishedBasis } from '../model/dates.ts';
import type { Span } from '../model/span.ts';
import { inflectName } from './slavic/inflect-name.ts';

/**
 * What a phrase of the beat can mean. `role` is an actor meant by an office ("the harbour minister"), its id the actor's.
 * `region` and `not-place` guard against towns, `outlet` is who carries what others say: they carry the phrase itself as id.
 */
type MentionKind = 'actor' | 'role' | 'place' | 'region' | 'not-place' | 'outlet' | 'plan';

/** A phrase of the beat at a place in the text. A phrase with several meanings gives several mentions with the same span. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  readonly id: string;
}

/** What all passes know of the document beside its text. */
export interface Context {
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis;
  /** Every phrase of the beat in the text, longest match over all kinds, in text order. */
  readonly mentions: readonly Mention[];
}

/** The beat, ready to be found in texts. */
export interface Vocabulary {
  readonly beat: Beat;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly plans: ReadonlyMap<string, Plan>;
  /** The names of a place as the beat has them, without declined forms. */
  namesOf(place: string): ReadonlySet<string>;
  /** Longest matches over all kinds, in text order. An office means its holder on `day`; without a day, every holder. */
  findMentions(text: string, day: IsoDate | null): readonly Mention[];
}

interface Meaning {
  readonly kind: MentionKind;
  readonly id: string;
  readonly role: Role | null;
}

/** Indexes all names of the beat. Takes some milliseconds; do it once. */
export function createVocabulary(beat: Beat): Vocabulary {
  const meanings = collectMeanings(beat);
  const index = indexOf(meanings);
  const names = new Map(beat.places.map((place) => [place.id, new Set(namesOf(place))]));
  let inflected: typeof index | null = null;
  const indexFor = (text: string) => {
    if (!/\p{Script=Cyrillic}/u.test(text)) return index;
    inflected ??= indexOf(withInflections(beat, meanings));
    return inflected;
  };
  return {
    beat,
    actors: new Map(beat.actors.map((actor) => [actor.id, actor])),
    places: new Map(beat.places.map((place) => [place.id, place])),
    plans: new Map(beat.plans.map((plan) => [plan.id, plan])),
    namesOf: (id) => names.get(id) ?? new Set(),
    findMentions: (text, day) =>
      indexFor(text)
        .findAll(text)
        .flatMap(({ span, value }) =>
          value.filter(({ role }) => isHeld(role, day)).map(({ kind, id }) => ({ span, kind, id })),
        ),
  };
}

function isHeld(role: Role | null, day: IsoDate | null): boolean {
  return role === null || day === null || isHeldOn(role, day);
}

type Meanings = ReadonlyMap<string, readonly Meaning[]>;

function collectMeanings(beat: Beat): Meanings {
  const meanings = new Map<string, Meaning[]>();
  const add = (phrase: string, meaning: Meaning): void => {
    const known = meanings.get(phrase);
    if (known === undefined) meanings.set(phrase, [meaning]);
    else if (!known.some(({ kind, id }) => kind === meaning.kind && id === meaning.id)) known.push(meaning);
  };
  for (const actor of beat.actors) addActor(actor, add);
  for (const place of beat.places) {
    for (const name of namesOf(place)) add(name, { kind: 'place', id: place.id, role: null });
  }
  for (const region of beat.regions) add(region, { kind: 'region', id: region, role: null });
  for (const phrase of beat.notPlaces) add(phrase, { kind: 'not-place', id: phrase, role: null });
  for (const outlet of beat.outlets) add(withoutArticle(outlet), { kind: 'outlet', id: outlet, role: null });
  for (const plan of beat.plans) {
    for (const phrase of [plan.name, ...plan.called]) addCased(phrase, { kind: 'plan', id: plan.id, role: null }, add);
  }
  return meanings;
}

function indexOf(meanings: Meanings) {
  return createPhraseIndex([...meanings].map(([phrase, value]) => ({ phrase, value })));
}

/** Adds the declined forms of the names of places; what is a name of anything by itself stays that alone. */
function withInflections(beat: Beat, meanings: Meanings): Meanings {
  const forms = new Map<string, Meaning[]>();
  for (const place of beat.places) {
    for (const form of new Set(namesOf(place).flatMap(inflectName))) {
      if (meanings.has(form)) continue;
      forms.set(form, [...(forms.get(form) ?? []), { kind: 'place', id: place.id, role: null }]);
    }
  }
  return new Map([...meanings, ...forms]);
}

function namesOf({ name, spellings, former }: Place): readonly string[] {
  return [name, ...spellings, ...former];
}

type Add = (phrase: string, meaning: Meaning) => void;

function addActor(actor: Actor, add: Add): void {
  for (const name of [actor.name, ...actor.variants]) {
    const bare = withoutArticle(name);
    add(bare, { kind: 'actor', id: actor.id, role: null });
    const surname = bare.split(' ').at(-1);
    if (actor.kind === 'person' && surname !== undefined && isCapitalised(surname)) {
      add(surname, { kind: 'actor', id: actor.id, role: null });
    }
  }
  for (const role of actor.roles) {
    for (const phrase of role.called) addCased(withoutArticle(phrase), { kind: 'role', id: actor.id, role }, add);
  }
}

/** Offices and plans are written with and without capitals: "Harbour Minister", "Harbour minister", "harbour minister". */
function addCased(phrase: string, meaning: Meaning, add: Add): void {
  const words = withoutArticle(phrase).split(' ');
  const [first = '', ...rest] = words;
  for (const variant of [
    words,
    words.map(capitalise),
    [first, ...rest.map(lowerInitial)],
    [capitalise(first), ...rest],
    [capitalise(first), ...rest.map(lowerInitial)],
  ]) {
    add(variant.join(' '), meaning);
  }
}

function withoutArticle(phrase: string): string {
  return phrase.replace(/^(?:the|a|an) /i, '');
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Leaves acronyms and names in capitals as they are, for they are no titles. */
function lowerInitial(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.slice(0, 1).toLowerCase() + word.slice(1) : word;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
