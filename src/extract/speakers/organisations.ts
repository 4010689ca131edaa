import type { Actor } from '../../beat/beat.ts';
import { fold } from '../../beat/fold.ts';
import { slug } from '../../model/slug.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { OPENERS, ORGANISATIONS } from '../statements/cues.ts';
import type { NamedSpeaker, NameSources } from './name-sources.ts';

/** No name of a body has more words before its last. */
const LONGEST = 5;

/** Whether a name ends like a body's: "Staff" of "General Staff". */
export function isBody(word: Token | undefined): boolean {
  return word !== undefined && ORGANISATIONS.has(word.lower);
}

/** A body that the beat does not know; an owner tells which of its bodies is meant, or else nobody can tell. */
export function discoveredBody(sources: NameSources, end: number): NamedSpeaker {
  const { text, tokens } = sources.analysis;
  const range = bodyName(tokens, end);
  const name = text.slice(tokens[range[0]]?.start, tokens[end - 1]?.end);
  const owned = isOwned(tokens, range[0]) ? ownedBody(sources, range) : null;
  if (owned !== null) return { kind: 'known', id: owned };
  const isOpen = end - range[0] < 2 || isOwned(tokens, range[0]) || slug(name) === '';
  return isOpen ? { kind: 'nobody' } : { kind: 'discovered', actor: { id: slug(name), name, role: null } };
}

/** The words of the body's name that ends at token `end`: all in capitals and ordinals, no possessive. */
function bodyName(tokens: readonly Token[], end: number): Span {
  let start = end - 1;
  while (end - start < LONGEST && tokens[start - 1]?.sentence === tokens[start]?.sentence && isPart(tokens[start - 1]))
    start -= 1;
  return [start, end];
}

function isPart(word: Token | undefined): boolean {
  if (word === undefined || OPENERS.has(word.lower) || /^(?:DET|PRON|ADP)$/u.test(word.pos)) return false;
  return /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u.test(word.text);
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
  if (owner === undefined || side === null || to - owner.span[1] > 2) return null;
  const isTheirs = (actor: Actor): boolean =>
    actor.kind !== 'person' &&
    actor.side === side &&
    [actor.name, ...actor.variants].some((name) => endsLike(name, words));
  const [one, ...others] = [...vocabulary.actors.values()].filter(isTheirs);
  return one !== undefined && others.length === 0 ? one.id : null;
}

function endsLike(name: string, words: string): boolean {
  const folded = fold(name);
  return folded === words || folded.endsWith(` ${words}`);
}
