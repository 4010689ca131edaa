import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { contentSpan } from './contents.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { phraseAfter } from './noun-phrases.ts';

/** "According to the mayor, …" */
export interface Account {
  readonly speaker: NounPhrase;
  /** Token indices, `last` inclusive. */
  readonly cue: { readonly first: number; readonly last: number };
  readonly content: Span;
}

/** No sentence that somebody wrote has more; a bound keeps hostile text cheap. */
const MOST = 10;

/** What a sentence gives "according to" somebody: the rest of it after an opening, else all before. */
export function findAccounts(analysis: Analysis, [from, to]: Span): readonly Account[] {
  const { tokens } = analysis;
  const found: Account[] = [];
  for (let at = from; at + 1 < to; at += 1) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to' || (tokens[at]?.quotation ?? -1) >= 0)
      continue;
    const speaker = phraseAfter(tokens, at + 2, to);
    if (speaker === null) continue;
    const opens = at - from <= 1;
    const content = opens ? contentSpan(analysis, speaker.tokens[1], to) : contentSpan(analysis, from, at);
    if (content !== null && found.length < MOST) found.push({ speaker, cue: { first: at, last: at + 1 }, content });
  }
  return found;
}
