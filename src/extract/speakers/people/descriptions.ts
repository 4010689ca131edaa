import { fold } from '../../../beat/fold.ts';
import type { Span } from '../../../model/span.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { governmentNamedBy } from '../names/governments.ts';
import type { NameSources } from '../names/name-sources.ts';
import type { SpeakerPhrase } from '../phrases/speaker-phrase.ts';
import { type Appearance, isOwnProse } from './appearance.ts';
import type { Cast } from './cast.ts';
import { isDemonym } from './demonyms.ts';
import { pronounOfNoun } from './gender.ts';
import { isAltering, isAnyone, isManner, meansOffice, nounsFor, type Office, officeOf } from './offices.ts';

/** How many sentences back those are looked for first whom "the minister" may mean. */
const REACH = 5;
/** How many tokens back another one of the kind is looked for; bounds like this one keep hostile text cheap. */
const FARTHEST = 400;
/** How many places in the text that tell of one kind of office are looked at. */
const MOST = 100;

const KIN: ReadonlySet<string> = new Set(SPEAKER_WORDS.kin);
/** How many words before a noun are looked at. */
const MODIFIERS = 5;

/** `one`: exactly one fits; `open`: several may be meant; `none`: nobody was named whom the words fit; `noun` is what they describe. */
type Described =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'none'; readonly noun: string | null };

interface Holding {
  readonly office: Office;
  readonly appearance: Appearance;
}

/** Tells whom "the ministry", "the president", "the head of the guild" means. */
export type Describe = (phrase: SpeakerPhrase) => Described;

export function createDescriptions({ analysis, vocabulary }: NameSources, cast: Cast): Describe {
  const holdings = indexHoldings(cast);
  return ({ head: [start, end] }) => {
    const office = describedOffice(analysis, start, end);
    const sentence = analysis.tokens[start]?.sentence ?? 0;
    if (office === null) return { kind: 'none', noun: null };
    const bearer = cast.between(sentence, start + 1).find(({ tokens }) => tokens[0] <= start && end <= tokens[1]);
    if (bearer?.id != null) return { kind: 'one', id: bearer.id };
    const fits = (holding: Holding): boolean => {
      const { tokens } = holding.appearance;
      return (tokens[1] <= start || end <= tokens[0]) && means(vocabulary, office, holding);
    };
    const [candidates, held] = candidatesFor(holdersOf(holdings, office, fits), office, [sentence, start]);
    const [one, ...others] = new Set(candidates.map(({ id }) => id));
    if (one === undefined) return { kind: 'none', noun: office.noun };
    const isOpen = one === null || others.length > 0 || namesAnother(analysis, [sentence - REACH, start], office, held);
    return isOpen ? { kind: 'open' } : { kind: 'one', id: one };
  };
}

/**
 * A text leaves out much of an unknown one's office: "the Norland chairman" is the chairman of the harbour guild, but not of
 * Sudland's guild.
 */
function means(vocabulary: Vocabulary, office: Office, { office: held, appearance: { id } }: Holding): boolean {
  const countryOf = (word: string): string | null => governmentNamedBy(vocabulary, capitalised(word));
  const isCountry = (word: string): boolean => countryOf(word) !== null || isDemonym(capitalised(word));
  const countries = [...held.words].filter(isCountry);
  const isFree = (word: string): boolean =>
    isCountry(word) && countries.every((other) => countryOf(other) !== null && countryOf(other) === countryOf(word));
  return meansOffice(office, held, (word) => !vocabulary.actors.has(id ?? '') && isFree(word));
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function indexHoldings(cast: Cast): ReadonlyMap<string, readonly Holding[]> {
  const index = new Map<string, Holding[]>();
  for (const appearance of cast.appearances) {
    for (const words of appearance.called) {
      const office = officeOf(words);
      if (office === null) continue;
      const known = index.get(office.noun);
      if (known === undefined) index.set(office.noun, [{ office, appearance }]);
      else if (known.length < MOST) known.push({ office, appearance });
    }
  }
  return index;
}

/** The nearest before a place, those who are called so first; only words that tell more than an office mean somebody later. */
function candidatesFor(
  groups: readonly (readonly Appearance[])[],
  office: Office,
  [sentence, start]: Span,
): readonly [candidates: readonly Appearance[], held: readonly Appearance[]] {
  const isBefore = ({ tokens }: Appearance): boolean => tokens[0] < start;
  const isNear = (one: Appearance): boolean => isBefore(one) && one.sentence >= sentence - REACH;
  const isAny = (): boolean => office.words.size > 0;
  for (const test of [isNear, isBefore, isAny]) {
    for (const group of groups) {
      const candidates = group.filter(test);
      if (candidates.length > 0) return [candidates, group];
    }
  }
  return [[], []];
}

/** Those who are called so, and those whose office goes by another name: "leader" for "president". */
function holdersOf(
  holdings: ReadonlyMap<string, readonly Holding[]>,
  office: Office,
  fits: (holding: Holding) => boolean,
): readonly (readonly Appearance[])[] {
  const called = (nouns: readonly string[]): readonly Appearance[] =>
    nouns
      .flatMap((noun) => holdings.get(noun) ?? [])
      .filter(fits)
      .map(({ appearance }) => appearance)
      .filter(({ pronoun }) => pronoun === null || (pronounOfNoun(office.noun) ?? pronoun) === pronoun);
  const exactly = called([office.noun]);
  return isAnyone(office.noun) ? [exactly] : [exactly, called(nounsFor(office.noun))];
}

/** What words after "the" or a name's possessive describe; null when they tell of nobody certain or of many. */
function describedOffice({ tokens, text }: Analysis, start: number, end: number): Office | null {
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return null;
  const isDefinite = /^(?:the|that|this)$/u.test(first.lower) || isOwnKin(tokens, start);
  if (!isDefinite && !tokens.slice(start, end).some(isPossessive)) return null;
  const office = officeOf(text.slice((isDefinite ? tokens[start + 1] : first)?.start, last.end));
  return office === null || isPlural(office.noun) ? null : office;
}

/** "his sister": somebody once called "his sister". */
function isOwnKin(tokens: readonly Token[], at: number): boolean {
  return /^(?:his|her|their)$/u.test(tokens[at]?.lower ?? '') && KIN.has(tokens[at + 1]?.lower ?? '');
}

function isPossessive({ text }: Token): boolean {
  return /^['’]s?$/u.test(text);
}

function isPlural(noun: string): boolean {
  return /(?:[^s]s|ies)$/u.test(noun.replace(/(?:forces|headquarters)$/u, ''));
}

/** Whether the text speaks of another minister, ministry … than those who fit: nobody knows then which is meant. */
function namesAnother(
  analysis: Analysis,
  [sentence, to]: Span,
  { noun, words }: Office,
  fits: readonly Appearance[],
): boolean {
  const { tokens, sentences } = analysis;
  const last = noun.split(' ').at(-1);
  const known = new Set([...new Set(fits.flatMap(({ called }) => called))].flatMap(wordsOf));
  const from = sentences[Math.max(0, sentence)]?.tokens[0] ?? 0;
  for (let at = Math.max(from, to - FARTHEST); at < to; at += 1) {
    const word = tokens[at];
    if (word === undefined || word.lower !== last || !isOwnProse(analysis, word)) continue;
    const before = fold(tokens[at - 1]?.text ?? '');
    if (words.size > 0 ? !words.has(before) : isAltering(before)) continue;
    const isTheirs = fits.some(({ tokens: [first, end] }) => first <= at && at < end);
    if (!isTheirs && !isAnaphor(tokens, at, known)) return true;
  }
  return false;
}

function wordsOf(name: string): readonly string[] {
  const office = officeOf(name);
  return office === null ? [] : [...office.words, ...office.noun.split(' ')];
}

/** "the minister", "their harbour minister": no words but those that tell of somebody known. */
function isAnaphor(tokens: readonly Token[], at: number, known: ReadonlySet<string>): boolean {
  let start = at - 1;
  const isTold = (word: string): boolean => known.has(word) || isManner(word);
  while (start > at - MODIFIERS && isTold(fold(tokens[start]?.text ?? ''))) start -= 1;
  return /^(?:the|its|their)$/u.test(tokens[start]?.lower ?? '');
}
