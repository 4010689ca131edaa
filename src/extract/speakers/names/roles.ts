import type { Span } from '../../../model/span.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import { isHuman } from '../../statements/cues.ts';
import { isTitle } from './names.ts';

/** The words of an office or an occupation, the article left out; null where they tell none, or no more than "his deputy". */
export function roleIn(analysis: Analysis, range: Span): string | null {
  const words = wordsOf(analysis, range);
  const isOwn = /^(?:NOUN|PROPN|ADJ)$/u.test(words[0]?.pos ?? '');
  return isOwn && words.some(isOffice) ? textOf(analysis, words) : null;
}

/** By what words a phrase describes somebody: an office, "his deputy", any noun after an article ("a dispatcher"). */
export function descriptionIn(analysis: Analysis, range: Span): string | null {
  const words = wordsOf(analysis, range);
  const isArticle = analysis.tokens[range[0]]?.pos === 'DET';
  return isArticle || words.some(isOffice) ? textOf(analysis, words) : null;
}

function wordsOf({ tokens }: Analysis, [from, to]: Span): readonly Token[] {
  return tokens.slice(tokens[from]?.pos === 'DET' ? from + 1 : from, to);
}

function isOffice(word: Token): boolean {
  return isHuman(word) || isTitle(word.text);
}

function textOf({ text }: Analysis, words: readonly Token[]): string | null {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}
