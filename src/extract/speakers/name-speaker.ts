import type { Actor } from '../../beat/beat.ts';
import { fold } from '../../beat/fold.ts';
import { slug } from '../../model/slug.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import type { NounPhrase } from '../statements/noun-phrases.ts';
import type { Mention } from '../vocabulary.ts';
import { coreOf, isPlural } from './name-core.ts';
import type { NamedSpeaker, NameSources } from './name-sources.ts';
import { isTitle, nameBefore } from './names.ts';
import { discoveredBody, isBody } from './organisations.ts';

/** In code units. */
const LONGEST_NAME = 80;

const NOBODY: NamedSpeaker = { kind: 'nobody' };

/** Names the speaker by the phrase itself, else by a name in apposition: "the harbour master, Per Holm". */
export function nameSpeaker(sources: NameSources, phrase: NounPhrase): NamedSpeaker {
  const { tokens } = sources.analysis;
  const [start, end] = phrase.tokens;
  const head = nameRange(sources, [start, phrase.headEnd]);
  if (head.kind !== 'nobody' || isPlural(sources, [start, phrase.headEnd]))
    return withRole(sources, head, [phrase.headEnd, end]);
  for (let at = phrase.headEnd; at < end; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    const next = nextComma(tokens, at + 1, end);
    const named = nameRange(sources, [at + 1, next]);
    const isPerson =
      named.kind === 'discovered'
        ? named.actor.name.includes(' ')
        : named.kind === 'known' && isPersonOf(sources, named.id);
    if (isPerson) return withRole(sources, named, [start - 1, phrase.headEnd]);
  }
  return NOBODY;
}

function nextComma(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (tokens[at]?.text === ',') return at;
  return end;
}

function isPersonOf({ vocabulary }: NameSources, id: string): boolean {
  return vocabulary.actors.get(id)?.kind === 'person';
}

function nameRange(sources: NameSources, range: Span): NamedSpeaker {
  const { tokens } = sources.analysis;
  const [start, end] = coreOf(sources, range);
  const first = tokens[start];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined || end <= start || isPlural(sources, [start, end])) return NOBODY;
  const mention = sources.mentions.within([first.start, last.end]).at(-1);
  if (mention?.span[1] === last.end) return knownSpeaker(sources, mention, [start, end]);
  return discovered(sources, [start, end]);
}

function knownSpeaker(sources: NameSources, mention: Mention, [start, end]: Span): NamedSpeaker {
  const { tokens } = sources.analysis;
  const actor = sources.vocabulary.actors.get(sources.mentions.actorAt(mention.span) ?? '');
  if (actor === undefined) return mention.kind === 'region' ? NOBODY : withFirstName(discovered(sources, [start, end]));
  const known: NamedSpeaker = { kind: 'known', id: actor.id };
  const before = tokens.slice(start, end).findLast((token) => token.end <= mention.span[0]);
  if (actor.kind !== 'person') return before === undefined || before.pos === 'ADJ' ? known : NOBODY;
  if (mention.kind !== 'actor') return known;
  return isNamesake(sources, mention, before, actor.name) || isOther(sources, mention, end - 1, actor)
    ? discovered(sources, [start, end])
    : known;
}

/** Somebody who is called like a town: told from the town by a first name. */
function withFirstName(named: NamedSpeaker): NamedSpeaker {
  return named.kind === 'discovered' && named.actor.name.includes(' ') ? named : NOBODY;
}

/** A bare surname that the document also gives to somebody else, unless it tells that the known one is meant here. */
function isOther(sources: NameSources, { span }: Mention, at: number, actor: Actor): boolean {
  const surname = sources.analysis.text.slice(...span);
  if (surname.includes(' ') || !sources.names.namesakes(surname).some((full) => isStranger(sources, full, actor)))
    return false;
  const fullest = sources.names.fullest(surname, at);
  if (fullest === null) return true;
  return sources.vocabulary.actors.has(slug(fullest))
    ? slug(fullest) !== actor.id
    : isStranger(sources, fullest, actor);
}

/** Another first name, no word of the beat, and not the known name itself behind an unknown title. */
function isStranger({ vocabulary }: NameSources, full: string, { id, name }: Actor): boolean {
  const isKnown = vocabulary
    .findMentions(full, null)
    .some(
      (mention) => mention.id === id && mention.span[1] === full.length && full.slice(...mention.span).includes(' '),
    );
  if (isKnown) return false;
  const first = full.split(' ')[0] ?? '';
  const isOfBeat = vocabulary.findMentions(first, null).length > 0;
  return !isOfBeat && fold(first).charAt(0) !== fold(name).charAt(0);
}

/** A bare surname after another first name is somebody else's: "Vera Lind" is not "Mara Lind". */
function isNamesake(sources: NameSources, { span }: Mention, before: Token | undefined, name: string): boolean {
  if (before?.pos !== 'PROPN' || sources.analysis.text.slice(...span).includes(' ')) return false;
  const isCovered = sources.mentions
    .within([before.start - LONGEST_NAME, span[0]])
    .some((other) => other.span[1] >= before.end);
  return !isCovered && !isTitle(before.text) && fold(before.text).charAt(0) !== fold(name).charAt(0);
}

function discovered(sources: NameSources, [start, end]: Span): NamedSpeaker {
  const { text, tokens } = sources.analysis;
  if (isBody(tokens[end - 1])) return discoveredBody(sources, end);
  const [first, last] = nameBefore(tokens, end, start);
  const from = tokens[first];
  const to = tokens[last - 1];
  if (from === undefined || to === undefined || first >= last) return NOBODY;
  const short = text.slice(from.start, to.end);
  const name = sources.names.fullest(short, first);
  if (name === null || slug(name) === '') return NOBODY;
  const isAlone = !name.includes(' ');
  if (isAlone && (isSentenceStart(tokens, first) || /s$/u.test(name))) return NOBODY;
  const role = first > start ? text.slice(tokens[start]?.start, tokens[first - 1]?.end) : null;
  return { kind: 'discovered', actor: { id: slug(name), name, role } };
}

function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.sentence !== tokens[index]?.sentence;
}

/** Adds the role that a phrase beside the name gives: "Lind, the harbour master". */
function withRole({ analysis: { text, tokens } }: NameSources, named: NamedSpeaker, [from, to]: Span): NamedSpeaker {
  if (named.kind !== 'discovered') return named;
  let start = from + 1;
  if (tokens[start]?.pos === 'DET') start += 1;
  const first = tokens[start];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || start >= to || !/^(?:NOUN|PROPN|ADJ)$/u.test(first.pos))
    return named;
  return { kind: 'discovered', actor: { ...named.actor, role: text.slice(first.start, last.end) } };
}
