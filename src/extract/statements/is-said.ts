import type { Span } from '../../model/span.ts';
import type { Analysis, Sentence, Token } from '../analysis/analysis.ts';
import { isModal, isSpeechWord, UTTERANCES } from './cues.ts';
import type { FoundStatement } from './found-statement.ts';

/**
 * Whether anything was said at all. Nobody says what the writer asks, what is only supposed ("would say"), what was not said
 * ("did not say"), or what somebody refused to say.
 */
export function isSaid(analysis: Analysis, { cue, content, sentence }: FoundStatement): boolean {
  const around = analysis.sentences[sentence];
  if (cue === null || around === undefined) return true;
  if (asksItself(analysis, around)) return false;
  const group = tokensIn(analysis, around, cue);
  if (group.some(({ lemma }) => lemma === 'refuse' || lemma === 'decline')) return !isSilence(analysis, around, content);
  if (!group.some(isSpeechWord)) return true;
  return !group.some((word) => isModal(word) || word.lemma === 'not' || word.lemma === 'never');
}

/** A question outside quotations is the writer's own. */
function asksItself({ tokens }: Analysis, { tokens: [, to] }: Sentence): boolean {
  const last = tokens[to - 1];
  return last?.text === '?' && last.quotation < 0;
}

function tokensIn({ tokens }: Analysis, { tokens: range }: Sentence, [start, end]: Span): readonly Token[] {
  return tokens.slice(...range).filter((token) => token.start >= start && token.end <= end);
}

/** "declined to comment", "refused to say where": words about words. */
function isSilence(analysis: Analysis, sentence: Sentence, [first]: readonly Span[]): boolean {
  const [to, verb] = first === undefined ? [] : tokensIn(analysis, sentence, first);
  return to?.lower === 'to' && UTTERANCES.has(verb?.lemma ?? '');
}
