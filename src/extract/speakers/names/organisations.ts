import type { Actor } from '../../../beat/beat.ts';
import { fold } from '../../../beat/fold.ts';
import { isGivenName } from '../../../beat/given-names.ts';
import { slug } from '../../../model/slug.ts';
import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { isHumanNoun, OPENERS, ORGANISATIONS } from '../../statements/cues.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { governmentNamedBy } from './governments.ts';
import type { NameBook } from './name-book.ts';
import type { NamedSpeaker, NameSources } from './name-sources.ts';

const BODIES: ReadonlySet<string> = new Set([...ORGANISATIONS, ...SPEAKER_WORDS.bodies]);
/** Longer words in capitals are surnames in a transcript. */
const ACRONYM = /^\p{Lu}{2,4}$/u;

const NOBODY: NamedSpeaker = { kind: 'nobody' };

/** No name of a body has more words before its last. */
const LONGEST = 5;

/** Whether a name ends like a body's: "Staff" of "General Staff". */
export function isBody(word: Token | undefined): boolean {
  return word !== undefined && isBodyNoun(word.lower);
}

/** "ministry", "staff" */
export function isBodyNoun(word: string): boolean {
  return BODIES.has(word);
}

/**
 * Whether somebody whom the beat does not know is a body by its name: "Harbour Guild", "HRW", "Kelp Observatory" where the
 * document has "observatory" as a word.
 */
export function isBodyName(name: string, { isCommon }: NameBook): boolean {
  const [first = '', ...rest] = name.replace(/ (?:of|for) .*$/u, '').split(' ');
  const last = rest.at(-1)?.toLowerCase() ?? first.toLowerCase();
  if (BODIES.has(last) || isHumanNoun(last) || ACRONYM.test(name)) return true;
  return rest.length > 0 && isCommon(last) && !isGivenName(first);
}

/** A body that the beat does not know; an owner tells which of its bodies is meant, or else nobody can tell. */
export function discoveredBody(sources: NameSources, noun: number): NamedSpeaker {
  const { text, tokens } = sources.analysis;
  const end = withWhatOf(tokens, noun);
  const range = bodyName(tokens, noun);
  if (isAtStart(tokens, range[0]) && !/^\p{Lu}/u.test(tokens[noun - 1]?.text ?? '')) return NOBODY;
  const isTheirs = isOwned(tokens, range[0]);
  const known = isTheirs ? ownedBody(sources, range) : null;
  if (known !== null) return { kind: 'known', id: known };
  const start = isTheirs ? ownerStart(tokens, range[0]) : range[0];
  if (start === null || end - range[0] < 2) return NOBODY;
  const name = text.slice(tokens[start]?.start, tokens[end - 1]?.end);
  const isOpen = slug(name) === '' || (!isTheirs && isPartOfName(sources.vocabulary, name));
  return isOpen ? NOBODY : { kind: 'discovered', actor: { id: slug(name), name, role: null } };
}

/** Where a name ends that tells what the body is of: "Institute of River Studies", "Bank for Reconstruction". */
function withWhatOf(tokens: readonly Token[], end: number): number {
  const noun = tokens[end - 1];
  if (!/^\p{Lu}/u.test(noun?.text ?? '') || !/^(?:of|for)$/u.test(tokens[end]?.text ?? '')) return end;
  if (tokens[end]?.text === 'for' && /^(?:staff|campaign|team|party|forces?)$/u.test(noun?.lower ?? '')) return end;
  let to = end + (tokens[end + 1]?.lower === 'the' ? 2 : 1);
  const from = to;
  while (to < from + LONGEST && (isPart(tokens[to]) || (tokens[to]?.lower === 'and' && isPart(tokens[to + 1]))))
    to += 1;
  return to > from && tokens[to - 1]?.sentence === tokens[end]?.sentence ? to : end;
}

/** Where the name of a body's owner begins: "Norland’s Harbour Guild"; null for "its Harbour Guild". */
function ownerStart(tokens: readonly Token[], at: number): number | null {
  let start = at - 1;
  while (start > at - LONGEST && tokens[start - 1]?.pos === 'PROPN') start -= 1;
  return tokens[start]?.pos === 'PROPN' ? start : null;
}

/** "Federal court" at the start of a sentence is no name. */
function isAtStart(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.sentence !== tokens[at]?.sentence;
}

/** Endings of the names of the beat's bodies; whoever is called no more than that could be any of them. */
const endings = new WeakMap<Vocabulary, ReadonlySet<string>>();

function isPartOfName(vocabulary: Vocabulary, name: string): boolean {
  const known = endings.get(vocabulary) ?? collectEndings(vocabulary);
  endings.set(vocabulary, known);
  return known.has(fold(name));
}

function collectEndings({ actors }: Vocabulary): ReadonlySet<string> {
  const names = [...actors.values()]
    .filter(({ kind }) => kind !== 'person')
    .flatMap(({ name, variants }) => [name, ...variants]);
  return new Set(
    names.flatMap((name) => {
      const words = fold(name).split(' ');
      return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
    }),
  );
}

/** The words of the body's name that ends at token `end`: all in capitals and ordinals, no possessive. */
function bodyName(tokens: readonly Token[], end: number): Span {
  let start = end - 1;
  while (end - start < LONGEST && tokens[start - 1]?.sentence === tokens[start]?.sentence && isPart(tokens[start - 1]))
    start -= 1;
  return [start, end];
}

function isPart(word: Token | undefined): boolean {
  if (word === undefined) return false;
  if (/^\d+(?:st|nd|rd|th)$/u.test(word.text)) return true;
  return !OPENERS.has(word.lower) && !/^(?:DET|PRON|ADP)$/u.test(word.pos) && /^\p{Lu}/u.test(word.text);
}

/** Whether a possessive stands before a token: "Norland’s", "its". */
function isOwned(tokens: readonly Token[], at: number): boolean {
  return /(?:^|\p{L})['’]s?$|^(?:its|their|our|his|her)$/iu.test(tokens[at - 1]?.text ?? '');
}

/** The one body of the beat that the owner's side has under this name: "Norland’s Harbour Guild". Null when none or several fit. */
function ownedBody(sources: NameSources, [start, end]: Span): string | null {
  const { analysis, mentions, vocabulary } = sources;
  const { tokens, text } = analysis;
  const words = fold(text.slice(tokens[start]?.start, tokens[end - 1]?.end));
  const to = tokens[start - 1]?.end ?? 0;
  const owner = mentions.within([tokens[Math.max(0, start - LONGEST)]?.start ?? 0, to]).at(-1);
  const side = vocabulary.actors.get((owner && mentions.actorAt(owner.span)) ?? '')?.side ?? null;
  const isPersonal = owner?.kind === 'role' || vocabulary.actors.get(owner?.id ?? '')?.kind === 'person';
  if (owner === undefined || side === null || to - owner.span[1] > 2 || (isPersonal && !words.includes(' ')))
    return null;
  return bodyOfSide(vocabulary, side, words);
}

/** "the harbour ministry in Oakham": the body of this name on the side whose capital stands after it. */
export function bodyIn({ analysis, vocabulary }: NameSources, [start, end]: Span): string | null {
  const { tokens, text } = analysis;
  if (tokens[end - 2]?.lower !== 'in' || !isBody(tokens[end - 3])) return null;
  const from = tokens[start]?.pos === 'DET' ? start + 1 : start;
  const government = governmentNamedBy(vocabulary, tokens[end - 1]?.text ?? '');
  const side = vocabulary.actors.get(government ?? '')?.side ?? null;
  const words = fold(text.slice(tokens[from]?.start, tokens[end - 3]?.end));
  return side === null || !words.includes(' ') ? null : bodyOfSide(vocabulary, side, words);
}

/** The one body of the beat on a side whose name ends like folded words. */
export function bodyOfSide({ actors }: Vocabulary, side: string, words: string): string | null {
  const isTheirs = (actor: Actor): boolean =>
    actor.kind !== 'person' &&
    actor.side === side &&
    [actor.name, ...actor.variants].some((name) => endsLike(name, words));
  const [one, ...others] = [...actors.values()].filter(isTheirs);
  return one !== undefined && others.length === 0 ? one.id : null;
}

function endsLike(name: string, words: string): boolean {
  const folded = fold(name);
  return folded === words || folded.endsWith(` ${words}`);
}
