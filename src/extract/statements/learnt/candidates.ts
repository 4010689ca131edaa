import type { Token } from '../../analysis/analysis.ts';
import { hashText } from './features.ts';
import { at, type Reading } from './reading.ts';
import { isFullVerb } from './word-class.ts';

/** The tokens that may be cues: verbs, and other words that were cues in what was learnt from. Not in page furniture. */
export function findCandidates(reading: Reading, heads: ReadonlySet<string>): readonly number[] {
  const { tokens, sentences, paragraphs } = reading.analysis;
  const found: number[] = [];
  tokens.forEach((token, index) => {
    if (!isFullVerb(at(reading.kind, index)) && !heads.has(token.lemma.toLowerCase())) return;
    const paragraph = paragraphs[sentences[token.sentence]?.paragraph ?? -1];
    if (paragraph?.role !== 'furniture') found.push(index);
  });
  return found;
}

/** What occurrences of a word are counted under. */
export function cueKey({ lemma, pos }: Token): number {
  return hashText(`${lemma.toLowerCase()}/${pos}`);
}
