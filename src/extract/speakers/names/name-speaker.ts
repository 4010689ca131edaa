import type { Actor } from '../../../beat/beat.ts';
import { isGivenName, mayBeOneGivenName } from '../../../beat/given-names.ts';
import { slug } from '../../../model/slug.ts';
import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { isHuman } from '../../statements/cues.ts';
import type { Mention } from '../../vocabulary.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { pronounOfName, pronounOfNoun } from '../people/gender.ts';
import type { SpeakerPhrase } from '../phrases/speaker-phrase.ts';
import { governmentNamed, governmentNamedBy, governmentOfPeople } from './governments.ts';
import { coreOf, isPlural } from './name-core.ts';
import type { NamedSpeaker, NameSources } from './name-sources.ts';
import { isNameWord, isTitle, nameBefore } from './names.ts';
import { discoveredBody, isBody } from './organisations.ts';
import { roleIn } from './roles.ts';

/** In code units. */
const LONGEST_NAME = 80;

const AGREEMENTS: ReadonlySet<string> = new Set(SPEAKER_WORDS.agreements);
const LABELS: ReadonlySet<string> = new Set(SPEAKER_WORDS.labels);

const NOBODY: NamedSpeaker = { kind: 'nobody' };

/** Names the speaker by the phrase itself, else by a name in apposition: "the harbour master, Per Holm". */
export function nameSpeaker(sources: NameSources, { head, beside }: SpeakerPhrase): NamedSpeaker {
  const named = nameRange(sources, head);
  const isName = named.kind !== 'nobody' && !isOffice(sources, head);
  if (beside.some((range) => isListed(sources, range))) return NOBODY;
  if (isName || isPlural(sources, head)) return beside.reduce((who, range) => withRole(sources, who, range), named);
  const other = beside.map((range) => nameRange(sources, range)).find((who) => isOnePerson(sources, who, head));
  if (other !== undefined) return withRole(sources, other, head);
  return isOneOfMany(sources, head) ? NOBODY : named;
}

/** "Berg and Holm" after "Lind,": three speakers. */
function isListed(sources: NameSources, range: Span): boolean {
  return isNameWord(sources.analysis.tokens[range[0]]) && isPlural(sources, range);
}

/** Whether the phrase ends with an office that the beat knows: a name beside it may be that of somebody else. */
export function isOffice({ analysis: { tokens }, mentions }: NameSources, [start, end]: Span): boolean {
  const last = mentions.within([tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0]).at(-1);
  return last?.kind === 'role' && last.span[1] === tokens[end - 1]?.end;
}

/** "a Norland minister": not the one whom the beat calls so. */
function isOneOfMany({ analysis: { tokens } }: NameSources, [start]: Span): boolean {
  return /^(?:an?|another|one|some)$/u.test(tokens[start]?.lower ?? '');
}

/** A name beside a phrase names one person; a name of one word only where the phrase tells of somebody. */
function isOnePerson(sources: NameSources, named: NamedSpeaker, head: Span): boolean {
  if (named.kind === 'known') return isPersonOf(sources, named.id);
  if (named.kind === 'nobody') return false;
  const last = sources.analysis.tokens[coreOf(sources, head)[1] - 1];
  if (named.actor.name.includes(' ') || last === undefined) return named.actor.name.includes(' ');
  return last.pos === 'NOUN' ? !isBody(last) : isHuman(last) || (last.pos !== 'PROPN' && isTitle(last.text));
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
  const government = governmentNamed(sources, [start, end]) ?? governmentOfPeople(sources, [start, end]);
  if (government !== null) return { kind: 'known', id: government };
  return discovered(sources, [start, end]);
}

function knownSpeaker(sources: NameSources, mention: Mention, [start, end]: Span): NamedSpeaker {
  const { tokens } = sources.analysis;
  const actor = sources.vocabulary.actors.get(sources.mentions.actorAt(mention.span) ?? '');
  if (actor === undefined)
    return isThing(sources, mention, [start, end]) ? NOBODY : withFirstName(discovered(sources, [start, end]));
  const known: NamedSpeaker = { kind: 'known', id: actor.id };
  const before = tokens.slice(start, end).findLast((token) => token.end <= mention.span[0]);
  if (actor.kind !== 'person') return before === undefined || describes(before, actor) ? known : NOBODY;
  if (mention.kind !== 'actor') return known;
  return isNamesake(sources, mention, before, actor.name) || isOther(sources, mention, end - 1, actor)
    ? discovered(sources, [start, end])
    : known;
}

/** "the grid operator Norgrid", but not "Vesper Guild" for the Guild. */
function describes(before: Token, { kind }: Actor): boolean {
  return before.pos === 'ADJ' || (kind !== 'government' && before.pos === 'NOUN' && isHuman(before));
}

/** A region, an outlet, a town of several words: nobody's name. */
function isThing({ analysis: { text, tokens } }: NameSources, { kind, span }: Mention, [start, end]: Span): boolean {
  const [first] = nameBefore(tokens, end, start);
  const isWhole = kind === 'place' && span[0] <= (tokens[first]?.start ?? 0);
  return kind === 'region' || kind === 'outlet' || (isWhole && text.slice(...span).includes(' '));
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
  return !isOfBeat && !mayBeOneGivenName(first, name.split(' ')[0] ?? '');
}

/** A bare surname after another first name is somebody else's: "Vera Lind" is not "Mara Lind". */
function isNamesake(sources: NameSources, { span }: Mention, before: Token | undefined, name: string): boolean {
  if (before?.pos !== 'PROPN' || sources.analysis.text.slice(...span).includes(' ')) return false;
  const isCovered = sources.mentions
    .within([before.start - LONGEST_NAME, span[0]])
    .some((other) => other.span[1] >= before.end);
  return !isCovered && !isTitle(before.text) && !mayBeOneGivenName(before.text, name.split(' ')[0] ?? '');
}

function discovered(sources: NameSources, [start, end]: Span): NamedSpeaker {
  const { text, tokens } = sources.analysis;
  if (AGREEMENTS.has(tokens[end - 1]?.lower ?? '')) return NOBODY;
  if (isBody(tokens[end - 1])) return discoveredBody(sources, end);
  const [first, last] = nameBefore(tokens, end, start);
  const from = tokens[first];
  const to = tokens[last - 1];
  if (from === undefined || to === undefined || first >= last) return NOBODY;
  const short = text.slice(from.start, to.end);
  if (!short.includes(' ') && /^(?:DET|NUM)$/u.test(tokens[first - 1]?.pos ?? '')) return NOBODY;
  const said = pronounOfNoun(tokens[first - 1]?.text ?? '');
  const name = sources.names.fullest(short, first, (full) => said === null || (pronounOfName(full) ?? said) === said);
  if (name === null || slug(name) === '') return NOBODY;
  if (!name.includes(' ') && !isSurname(sources, first, start)) return NOBODY;
  const role = first > start ? roleIn(sources.analysis, [start, first]) : null;
  return { kind: 'discovered', actor: { id: slug(name), name, role } };
}

/** Whether a word that stands alone is a name: no "Officials" at the start of a sentence, no "Others". */
function isSurname({ analysis: { tokens }, names, vocabulary }: NameSources, at: number, from: number): boolean {
  const word = tokens[at];
  if (word === undefined || isHuman(word) || LABELS.has(word.lower) || names.isCommon(word.lower)) return false;
  if (governmentNamedBy(vocabulary, word.text) !== null) return false;
  const isTitled = at > from && isTitle(tokens[at - 1]?.text ?? '');
  return isTitled || isGivenName(word.text) || !/s$/u.test(word.text);
}

/** Adds the role that a phrase beside the name gives: "Lind, the harbour master". */
function withRole(sources: NameSources, named: NamedSpeaker, range: Span): NamedSpeaker {
  if (named.kind !== 'discovered' || named.actor.role !== null) return named;
  const role = roleIn(sources.analysis, range);
  return role === null ? named : { kind: 'discovered', actor: { ...named.actor, role } };
}
