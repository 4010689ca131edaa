import type { Actor } from '../../beat/beat.ts';
import { fold } from '../../beat/fold.ts';
import type { DiscoveredActor } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { isHuman } from '../statements/cues.ts';
import type { NounPhrase } from '../statements/noun-phrases.ts';
import type { Context } from '../vocabulary.ts';
import type { NameSources } from './name-sources.ts';

/** How many sentences back "the ministry" reaches. */
const REACH = 5;
/** More words describe somebody anew. */
const LONGEST = 4;

/** Somebody who spoke and whom the beat does not know. */
export interface Sighting {
  readonly actor: DiscoveredActor;
  readonly sentence: number;
  /** The words that named the speaker. */
  readonly span: Span;
}

/** `one`: exactly one fits; `open`: several may be meant; `none`: nobody was named whom the words fit. */
export type Described =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'none' };

interface Candidate {
  readonly id: string;
  readonly span: Span;
}

/** Whom "the ministry", "the president", "the general staff" means: the one named shortly before whose name or office ends so. */
export function resolveDescription(
  sources: NameSources,
  context: Context,
  sightings: readonly Sighting[],
  phrase: NounPhrase,
): Described {
  const words = describingWords(sources.analysis.tokens, phrase);
  const first = sources.analysis.tokens[phrase.tokens[0]];
  if (words === null || first === undefined) return { kind: 'none' };
  const from = Math.max(0, first.sentence - REACH);
  const start = sources.analysis.sentences[from]?.span[0] ?? 0;
  const candidates = [
    ...knownCandidates(sources, context, [start, first.start], words),
    ...recent(sightings, from)
      .filter(({ actor }) => endsLike(actor.name, words) || endsLike(actor.role ?? '', words))
      .map(({ actor, span }) => ({ id: actor.id, span })),
  ];
  const [one, ...others] = new Set(candidates.map(({ id }) => id));
  if (one === undefined) return { kind: 'none' };
  const isOpen = others.length > 0 || namesAnother(sources, from, first.start, words, candidates);
  return isOpen ? { kind: 'open' } : { kind: 'one', id: one };
}

/** The folded words after "the"; null when the phrase names, counts or limits more than they say. */
function describingWords(tokens: readonly Token[], { tokens: [start, end], headEnd }: NounPhrase): string | null {
  const words = tokens.slice(start + 1, headEnd);
  const last = words.at(-1);
  if (tokens[start]?.lower !== 'the' || end !== headEnd || last === undefined || words.length > LONGEST) return null;
  const isNoun = isHuman(last) && !/(?:[^s]s|ies)$/u.test(last.lower.replace(/(?:ss|forces)$/u, ''));
  return isNoun && words.every(({ pos }) => /^(?:NOUN|ADJ|PROPN)$/u.test(pos))
    ? words.map(({ text }) => fold(text)).join(' ')
    : null;
}

function knownCandidates(
  { analysis: { text }, mentions, vocabulary }: NameSources,
  { published }: Context,
  range: Span,
  words: string,
): readonly Candidate[] {
  return mentions.within(range).flatMap(({ kind, span }) => {
    const actor = kind === 'actor' || kind === 'role' ? vocabulary.actors.get(mentions.actorAt(span) ?? '') : undefined;
    if (actor === undefined) return [];
    const before = text.slice(Math.max(0, span[0] - words.length - 1), span[0]);
    const isTitled = fold(before).trim() === words;
    return isTitled || fits(actor, published, words) ? [{ id: actor.id, span }] : [];
  });
}

/** An organisation by its name, a person by an office held on the day. */
function fits(actor: Actor, day: string | null, words: string): boolean {
  if (actor.kind !== 'person') return [actor.name, ...actor.variants].some((name) => endsLike(name, words));
  return actor.roles
    .filter(({ since, until }) => day === null || ((since ?? day) <= day && (until === null || day < until)))
    .some(({ title, called }) => [title, ...called].some((name) => endsLike(name, words)));
}

/** "Harbour Ministry" and "Ministry of Harbours" end like "ministry". */
function endsLike(name: string, words: string): boolean {
  const folded = fold(name);
  const head = folded.split(/ (?:of|for|on|in|to) /u)[0] ?? folded;
  return [folded, head].some((whole) => whole === words || whole.endsWith(` ${words}`));
}

/** Whether the text speaks of another minister, ministry … than those who fit: nobody knows then which is meant. */
function namesAnother(
  { analysis: { tokens, sentences } }: NameSources,
  sentence: number,
  to: number,
  words: string,
  candidates: readonly Candidate[],
): boolean {
  const noun = words.split(' ').at(-1);
  for (let at = sentences[sentence]?.tokens[0] ?? 0; (tokens[at]?.start ?? to) < to; at += 1) {
    const word = tokens[at];
    if (word === undefined || word.quotation >= 0 || word.lower !== noun) continue;
    const before = tokens[at - 1];
    const isAnaphor = /^(?:the|its|their)$/u.test(before?.lower ?? '');
    const isTheirs = candidates.some(({ span }) => span[0] - 2 <= word.end && word.start < span[1] + 2);
    const isCut = before?.pos === 'PROPN' && candidates.some(({ span }) => span[0] === word.start);
    if (!isAnaphor && (isCut || !isTheirs)) return true;
  }
  return false;
}

function recent(sightings: readonly Sighting[], sentence: number): readonly Sighting[] {
  let first = sightings.length;
  while ((sightings[first - 1]?.sentence ?? -1) >= sentence) first -= 1;
  return sightings.slice(first);
}
