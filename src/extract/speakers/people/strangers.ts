import type { Analysis, Token } from '../../analysis/analysis.ts';
import { isHuman } from '../../statements/cues.ts';
import { isGoverning } from '../names/governments.ts';
import { endsName, isNameWord } from '../names/names.ts';
import { isBody } from '../names/organisations.ts';
import { isSubject } from '../phrases/is-subject.ts';
import { phraseStart, type SpeakerPhrase, wholePhrase } from '../phrases/speaker-phrase.ts';
import { type Appearance, appearanceOf, isOwnProse } from './appearance.ts';
import type { Cast } from './cast.ts';
import type { Describe } from './descriptions.ts';
import { pronounOfNoun } from './gender.ts';
import { isRelation } from './offices.ts';

/**
 * People without a name whom a clause is about: "a woman", "another pilot", "the painter’s widow". `isHeld` tells the nouns by
 * which somebody with a name is called: whose pilot it is leaves it open then whether that is somebody else.
 */
export function findStrangers(analysis: Analysis, isHeld: (noun: string) => boolean): readonly Appearance[] {
  const { tokens } = analysis;
  return tokens.flatMap((token, at) => {
    if (token.pos !== 'NOUN' || !isSomebody(token) || !isOwnProse(analysis, token)) return [];
    const phrase = wholePhrase(tokens, [at, at + 1]);
    if (phrase === null || phrase.beside.length > 0 || phrase.head[1] <= at || isApposition(tokens, phrase)) return [];
    if (isNameWord(tokens[at + 1])) return [];
    if (!isAnyone(tokens, phrase) && !(isOwned(tokens, phrase) && !isHeld(token.lower))) return [];
    const pronoun = pronounOfNoun(token.lower);
    const found = appearanceOf(analysis, phrase, { id: null, name: null, isPerson: true, pronoun, called: [] });
    return found.isSubject ? [found] : [];
  });
}

function isSomebody(noun: Token): boolean {
  const isOne = isHuman(noun) && !isBody(noun) && !isGoverning(noun) && !/s$/u.test(noun.lower);
  return pronounOfNoun(noun.lower) !== null || isRelation(noun.lower) || isOne;
}

function isAnyone(tokens: readonly Token[], { head: [start] }: SpeakerPhrase): boolean {
  return /^(?:an?|another|one)$/u.test(tokens[start]?.lower ?? '');
}

/** "his widow", "the painter’s widow" */
function isOwned(tokens: readonly Token[], { head: [start, end] }: SpeakerPhrase): boolean {
  return tokens.slice(start, end).some(({ lower }) => /^(?:['’]s?|his|her|their)$/u.test(lower));
}

/** "Mara Lind, a pilot,": somebody with a name. */
function isApposition(tokens: readonly Token[], { head: [start] }: SpeakerPhrase): boolean {
  return tokens[start - 1]?.text === ',' && endsName(tokens, start - 2);
}

/**
 * People whom a clause is about by an office: "the general" is General Holm where the text has him, somebody without a name
 * where it tells of none or of several.
 */
export function findDescribed(analysis: Analysis, cast: Cast, describe: Describe): readonly Appearance[] {
  const { tokens } = analysis;
  const people = new Set(cast.appearances.filter(({ isPerson }) => isPerson).map(({ id }) => id));
  return tokens.flatMap((token, at) => {
    if (!/^(?:NOUN|ADJ)$/u.test(token.pos) || !isOwnProse(analysis, token)) return [];
    if (tokens[phraseStart(tokens, [at, at + 1])]?.lower !== 'the') return [];
    const phrase = wholePhrase(tokens, [at, at + 1]);
    if (phrase === null || !isSubject(tokens, phrase.head)) return [];
    const described = describe(phrase);
    const id = described.kind === 'one' && people.has(described.id) ? described.id : null;
    const pronoun = pronounOfNoun(token.lower);
    const isMeant = id !== null || (token.pos === 'NOUN' && isSomebody(token));
    return isMeant ? [appearanceOf(analysis, phrase, { id, name: null, isPerson: true, pronoun, called: [] })] : [];
  });
}
