import type { Actor } from '../../../beat/beat.ts';
import { isHeldOn } from '../../../beat/role-at.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import { createLocator, lastFrom } from '../../analysis/locate.ts';
import type { Context, Mention } from '../../vocabulary.ts';
import type { NameSources } from '../names/name-sources.ts';
import { nameSpeaker } from '../names/name-speaker.ts';
import { isNameWord } from '../names/names.ts';
import { isBodyName } from '../names/organisations.ts';
import { isOwner } from '../phrases/phrase-words.ts';
import { phraseOfName, type SpeakerPhrase } from '../phrases/speaker-phrase.ts';
import { type Appearance, appearanceOf, isOwnProse } from './appearance.ts';
import { type Personal, pronounOfName, pronounOfWords } from './gender.ts';
import { nounsOf, tellsNothing, tellsOffice } from './offices.ts';
import { findStrangers } from './strangers.ts';

/** How many are looked at at once; a bound keeps hostile text cheap. */
const MOST = 100;

/** All whom a document names outside quotations, whether they speak or not, in text order. */
export interface Cast {
  readonly appearances: readonly Appearance[];
  /** Those that begin before a token, from a sentence on, the last of them if they are many. */
  between(sentence: number, token: number): readonly Appearance[];
  /** By what words the document or the beat first tells of somebody's office; null where they tell none. */
  officeOf(id: string): string | null;
  /** Whether the document or the beat tells what somebody does now. */
  isDescribed(id: string): boolean;
  /** The fullest name of one whom the beat does not know. */
  nameOf(id: string): string | null;
}

export function collectCast(sources: NameSources, context: Context): Cast {
  const unknown = unknownOnes(sources);
  const named = [...knownOnes(sources, context, unknown), ...unknown];
  const nouns = nounsOf(named.flatMap(({ called }) => called));
  return createCast(sources.analysis, [...named, ...findStrangers(sources.analysis, (noun) => nouns.has(noun))]);
}

/** Orders appearances for looking them up. */
export function createCast({ sentences }: Analysis, found: readonly Appearance[]): Cast {
  const appearances = [...found].sort((a, b) => a.tokens[0] - b.tokens[0]);
  const starts = { length: appearances.length, at: (index: number) => appearances[index]?.tokens[0] ?? 0 };
  const offices = new Map<string | null, string>();
  for (const { id, called } of appearances) {
    const office = called.find(tellsOffice);
    if (office !== undefined && !offices.has(id)) offices.set(id, office);
  }
  const described = new Set(appearances.filter(({ called }) => !called.every(tellsNothing)).map(({ id }) => id));
  const names = new Map(appearances.map(({ id, name }) => [id, name]));
  return {
    appearances,
    nameOf: (id) => names.get(id) ?? null,
    officeOf: (id) => offices.get(id) ?? null,
    isDescribed: (id) => described.has(id),
    between(sentence, token) {
      const from = sentences[sentence]?.tokens[0] ?? 0;
      const end = lastFrom(starts, token - 1) + 1;
      return appearances.slice(Math.max(lastFrom(starts, from - 1) + 1, end - MOST), end);
    },
  };
}

/** Actors of the beat, by name or by office; not by an office that the text gives to one of `others`. */
function knownOnes(
  sources: NameSources,
  { mentions, published }: Context,
  others: readonly Appearance[],
): readonly Appearance[] {
  const { analysis } = sources;
  const taken = new Set(
    others.flatMap(({ tokens: [from, to] }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const locator = createLocator(analysis);
  return mentions.flatMap((mention) => {
    const actor = actorOf(sources, mention);
    const end = locator.tokenAt(mention.span[1] - 1) + 1;
    const last = analysis.tokens[end - 1];
    if (actor === null || last === undefined || !isOwnProse(analysis, last)) return [];
    if (taken.has(end - 1) && isOthers(analysis.tokens, mention, end)) return [];
    const phrase = phraseOfName(analysis.tokens, end, locator.tokenAt(mention.span[0]));
    if (actor.kind === 'government' && isWhere(analysis.tokens, phrase)) return [];
    const said = nameSpeaker(sources, phrase);
    if (said.kind !== 'known' || said.id !== actor.id) return [];
    const called = actor.kind === 'person' ? officesOn(actor, published) : [actor.name, ...actor.variants];
    const pronoun = personal(actor.pronoun);
    return [
      appearanceOf(analysis, phrase, { id: actor.id, name: null, isPerson: actor.kind === 'person', pronoun, called }),
    ];
  });
}

/** "Harbour minister" or "Mara" before the rest of an unknown one's name: nobody of the beat. */
function isOthers(tokens: readonly Token[], { kind }: Mention, end: number): boolean {
  return isNameWord(tokens[end]) || (kind === 'role' && !isOwner(tokens[end]));
}

function actorOf({ vocabulary, mentions }: NameSources, { kind, span }: Mention): Actor | null {
  const id = kind === 'actor' || kind === 'role' ? mentions.actorAt(span) : null;
  return id === null ? null : (vocabulary.actors.get(id) ?? null);
}

/** "in Oakham": a country, not its government. */
function isWhere(tokens: readonly Token[], { head: [start] }: SpeakerPhrase): boolean {
  return /^(?:in|inside|across|near|into|to|from|at)$/u.test(tokens[start - 1]?.lower ?? '');
}

function officesOn({ roles }: Actor, day: string | null): readonly string[] {
  return roles.filter((role) => day === null || isHeldOn(role, day)).flatMap(({ title, called }) => [title, ...called]);
}

function personal(pronoun: Actor['pronoun']): Personal | null {
  return pronoun === 'he' || pronoun === 'she' ? pronoun : null;
}

/** People and bodies that the beat does not know. */
function unknownOnes(sources: NameSources): readonly Appearance[] {
  const { tokens } = sources.analysis;
  const ends = sources.names.ends.filter((at) => (tokens[at]?.quotation ?? -1) < 0);
  return ends.flatMap((at) => unknownName(sources, phraseOfName(tokens, at + 1)));
}

function unknownName(sources: NameSources, phrase: SpeakerPhrase): readonly Appearance[] {
  const { analysis } = sources;
  const named = nameSpeaker(sources, phrase);
  if (named.kind !== 'discovered') return [];
  const { id, name, role } = named.actor;
  if (isBodyName(name, sources.names))
    return [appearanceOf(analysis, phrase, { id, name, isPerson: false, pronoun: null, called: [name] })];
  const pronoun = pronounOfWords(analysis.tokens.slice(...phrase.head)) ?? pronounOfName(name);
  const one = appearanceOf(analysis, phrase, { id, name, isPerson: true, pronoun, called: [] });
  const isSure = role !== null || pronoun !== null || (one.isSubject && name.includes(' '));
  return isSure ? [one] : [];
}
