import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import type { NameSources } from './name-sources.ts';
import { isTitle, nameBefore } from './names.ts';

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

/** "Secretary of State Mara Lind": a title with "of", and then a name of its own. */
function isOfficeBeforeName({ analysis: { tokens } }: NameSources, start: number, to: number): boolean {
  let of = start + 1;
  while (of < to && tokens[of]?.lower !== 'of') of += 1;
  const office = tokens[of - 1]?.text ?? '';
  if (of + 3 >= to || !/^\p{Lu}/u.test(office) || !isTitle(office)) return false;
  const [first, end] = nameBefore(tokens, to, of + 1);
  return end - first >= 2 && first === of + 2;
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
