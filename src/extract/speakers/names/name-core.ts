import { isGivenName } from '../../../beat/given-names.ts';
import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { isHuman } from '../../statements/cues.ts';
import { isOwner } from '../phrases/phrase-words.ts';
import type { NameSources } from './name-sources.ts';
import { isTitle, nameBefore } from './names.ts';
import { isBody } from './organisations.ts';

/** The phrase up to "of", "for" … unless a name of the beat goes across it; articles and what is in brackets left out. */
export function coreOf(sources: NameSources, [from, to]: Span): Span {
  const { tokens } = sources.analysis;
  let start = from;
  while (start < to && /^(?:DET|ADV|PUNCT)$/u.test(tokens[start]?.pos ?? '')) start += 1;
  if (isOfficeBeforeName(sources, start, to)) return [start, to];
  for (let at = start + 1; at < to; at += 1) {
    if (isEdge(tokens, at) && !isInsideMention(sources, at, [start, to])) return [start, at];
  }
  return [start, to];
}

/** "Secretary of State Mara Lind", "spokesman for the Navy Mara Lind": an office with "of" or "for", and then a name of its own. */
function isOfficeBeforeName(sources: NameSources, start: number, to: number): boolean {
  const { tokens } = sources.analysis;
  let of = start + 1;
  while (of < to && !/^(?:of|for)$/u.test(tokens[of]?.lower ?? '')) of += 1;
  const office = tokens[of - 1];
  if (of + 3 >= to || office === undefined || !(isHuman(office) || isTitle(office.text))) return false;
  const first = nameStart(sources, of + 1, to);
  const before = tokens[first - 1];
  if (first <= of + 1 || before === undefined || before.pos === 'DET' || isOwner(before)) return false;
  const isOfState = tokens[of]?.lower === 'of' && first === of + 2 && /^\p{Lu}/u.test(office.text);
  return isOfState || (!isTitle(before.text) && (!isHuman(before) || isBody(before)));
}

/** Where the full name begins that a phrase ends with: a person's of the beat, or a given name and one more word. */
function nameStart({ analysis: { tokens }, mentions, vocabulary }: NameSources, from: number, to: number): number {
  const range: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const known = mentions.within(range).at(-1);
  const isKnown = known?.span[1] === range[1] && vocabulary.actors.get(known.id)?.kind === 'person';
  if (isKnown) {
    let first = to - 1;
    while (first > from && (tokens[first]?.start ?? 0) > known.span[0]) first -= 1;
    return to - first >= 2 ? first : from;
  }
  const [first] = nameBefore(tokens, to, from);
  if (to - first === 2) return first;
  return isGivenName(tokens[to - 2]?.text ?? '') ? to - 2 : from;
}

/** A bracket or a preposition, but not the one in "Commander-in-Chief". */
function isEdge(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined || word.text === '(') return true;
  return word.pos === 'ADP' && /^\p{Ll}/u.test(word.text) && tokens[at - 1]?.end !== word.start;
}

function isInsideMention({ analysis: { tokens }, mentions }: NameSources, at: number, [from, to]: Span): boolean {
  const word = tokens[at];
  const range: Span = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return word !== undefined && mentions.within(range).some(({ span }) => span[0] < word.start && word.end < span[1]);
}

/** "Lind and Holm": two speakers, and the words are given to neither. */
export function isPlural(sources: NameSources, [from, to]: Span): boolean {
  const { tokens } = sources.analysis;
  const hasName = (start: number, end: number): boolean => tokens.slice(start, end).some(({ pos }) => pos === 'PROPN');
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tokens[at]?.pos !== 'CCONJ' || isInsideMention(sources, at, [from, to])) continue;
    if (hasName(from, at) && hasName(at + 1, to)) return true;
  }
  return false;
}
