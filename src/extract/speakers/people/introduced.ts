import type { Span } from '../../../model/span.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { isHuman, isSpeechWord } from '../../statements/cues.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { isBody } from '../names/organisations.ts';
import { descriptionIn } from '../names/roles.ts';
import { isSubject } from '../phrases/is-subject.ts';
import { wholePhrase } from '../phrases/speaker-phrase.ts';
import { type Appearance, isOwnProse } from './appearance.ts';
import type { Cast } from './cast.ts';
import type { Describe } from './descriptions.ts';
import { pronounOfNoun } from './gender.ts';

const RANKS: ReadonlySet<string> = new Set(SPEAKER_WORDS.ranks);
const COMMANDING: ReadonlySet<string> = new Set(SPEAKER_WORDS.commanding);
/** How many sentences after a description the name may come. */
const REACH = 6;

/** Words for somebody with an office whom nothing before them names: "The head of the guild". */
interface Description {
  readonly tokens: Span;
  readonly sentence: number;
  readonly noun: string;
}

/**
 * People whom the text describes before it names them: "The head of the guild blamed the fog. “It is thick,” Jon Holm said."
 * Who is quoted without a word on who that is was told of right before.
 */
export function findIntroduced(analysis: Analysis, cast: Cast, describe: Describe): readonly Appearance[] {
  const descriptions = findDescriptions(analysis, describe);
  const met = new Set<string>();
  let next = 0;
  return cast.appearances.flatMap((appearance) => {
    const { id, tokens } = appearance;
    while ((descriptions[next]?.tokens[0] ?? tokens[0]) < tokens[0]) next += 1;
    if (id === null || met.has(id)) return [];
    met.add(id);
    const told = descriptions[next - 1];
    if (told === undefined || !isNear(descriptions[next - 2], told, appearance)) return [];
    const isOpen = hasOthers(cast, told, appearance) || !isQuoted(analysis, appearance) || !fits(appearance, told);
    return isOpen ? [] : describedAs(analysis, appearance, told);
  });
}

/** Whether a name comes soon after a description, in another sentence, and no other description stands beside it. */
function isNear(rival: Description | undefined, { sentence, noun }: Description, name: Appearance): boolean {
  if (sentence < name.sentence - REACH || sentence === name.sentence) return false;
  return rival === undefined || rival.sentence < sentence - 1 || rival.noun === noun;
}

/** Whether anybody else comes between a description and a name. */
function hasOthers(cast: Cast, { tokens: [start], sentence }: Description, { tokens: [to] }: Appearance): boolean {
  return cast.between(sentence, to).some(({ isPerson, tokens: [from] }) => isPerson && from > start);
}

function findDescriptions(analysis: Analysis, describe: Describe): readonly Description[] {
  const { tokens } = analysis;
  return tokens.flatMap((token, at) => {
    if (!isHuman(token) || isBody(token) || /s$/u.test(token.lower) || !isOwnProse(analysis, token)) return [];
    const phrase = wholePhrase(tokens, [at, at + 1]);
    if (phrase === null || phrase.beside.length > 0 || !isSubject(tokens, phrase.head)) return [];
    const described = describe(phrase);
    const isNew = described.kind === 'none' && described.noun === token.lower;
    return isNew ? [{ tokens: phrase.head, sentence: token.sentence, noun: token.lower }] : [];
  });
}

/** Whether somebody is named beside a verb of saying, after a quotation that the sentence begins with. */
function isQuoted({ tokens, sentences }: Analysis, { tokens: [start, end], sentence }: Appearance): boolean {
  const first = tokens[sentences[sentence]?.tokens[0] ?? -1];
  const beside = [tokens[start - 1], tokens[end]];
  return first !== undefined && first.quotation >= 0 && beside.some((word) => word !== undefined && isSpeechWord(word));
}

/** A full name without an office, or with a rank where the description is a commander's. */
function fits({ name, isPerson, called, pronoun }: Appearance, { noun }: Description): boolean {
  if (!isPerson || !name?.includes(' ')) return false;
  const isRank = (words: string): boolean => words.split(' ').every((word) => RANKS.has(word.toLowerCase()));
  if (called.length > 0 && !(COMMANDING.has(noun) && called.every(isRank))) return false;
  return pronoun === null || (pronounOfNoun(noun) ?? pronoun) === pronoun;
}

function describedAs(
  analysis: Analysis,
  appearance: Appearance,
  { tokens, sentence }: Description,
): readonly Appearance[] {
  const words = descriptionIn(analysis, tokens);
  return [{ ...appearance, tokens, sentence, isSubject: true, called: words === null ? [] : [words] }];
}
