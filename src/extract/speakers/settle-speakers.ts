import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { createLocator, type Locator } from '../analysis/locate.ts';
import type { FoundStatement } from '../statements/found-statement.ts';
import { type NounPhrase, phraseBefore } from '../statements/noun-phrases.ts';
import { afterDateline, invertedSubject, isAlone, isSomebody, putAs, sharedSubject } from './phrases/subjects.ts';

/** What the rules look at: the tokens, those of the cue with its auxiliaries, those of its sentence. */
interface Place {
  readonly tokens: readonly Token[];
  readonly cue: Span;
  readonly sentence: Span;
}

/**
 * Gives a statement the subject of its cue where the sentence leaves no doubt which one that is and the statement has another:
 * what stands far from a verb is easily taken for its subject.
 */
export function settleSpeakers(analysis: Analysis, found: readonly FoundStatement[]): readonly FoundStatement[] {
  const locator = createLocator(analysis);
  return found.map((statement) => {
    const place = placeOf(analysis, locator, statement);
    const speaker = place === null ? null : settled(locator, place, statement);
    return speaker === null ? statement : { ...statement, speaker };
  });
}

function placeOf({ tokens, sentences }: Analysis, locator: Locator, { cue, sentence }: FoundStatement): Place | null {
  const range = sentences[sentence]?.tokens;
  if (cue === null || range === undefined) return null;
  return { tokens, cue: [locator.tokenAt(cue[0]), locator.tokenAt(cue[1] - 1) + 1], sentence: range };
}

/** Null where the speaker that was found may be right. */
function settled(locator: Locator, place: Place, { speaker, content }: FoundStatement): NounPhrase | null {
  const { tokens, cue, sentence } = place;
  const end = locator.tokenAt((content.at(-1)?.[1] ?? 0) - 1) + 1;
  const put = putAs(tokens, end, sentence[1]);
  if (put !== null) return put;
  const isBefore = speaker === null || speaker.tokens[1] <= cue[0];
  if (!isBefore) return null;
  const isAhead = (content[0]?.[0] ?? 0) < (tokens[cue[0]]?.start ?? 0);
  const inverted = invertedSubject(tokens, cue, sentence[1]);
  if (inverted !== null && (isAhead || (isSubjectAlone(place, inverted) && !isIn(place, inverted, content))))
    return inverted;
  if (speaker === null) return sharedSubject(tokens, cue, sentence[0]);
  return nearest(place, speaker) ?? afterDateline(tokens, speaker.tokens, sentence);
}

/** "confirmed the number": what is said cannot say it. */
function isIn({ tokens }: Place, { tokens: [start] }: NounPhrase, content: FoundStatement['content']): boolean {
  const at = tokens[start]?.start ?? 0;
  return content.some(([from, to]) => from <= at && at < to);
}

/** Whether a phrase after a cue can only be its subject: no other stands right before it, and it has no verb of its own. */
function isSubjectAlone({ tokens, cue, sentence }: Place, phrase: NounPhrase): boolean {
  const isAnother = phraseBefore(tokens, cue[0], sentence[0]) !== null;
  return !isAnother && isAlone(tokens, phrase, sentence[1]);
}

/** The phrase right before a cue, where a new clause begins between the speaker and the cue: "…; its owner said", "…: a pilot said". */
function nearest({ tokens, cue, sentence }: Place, { tokens: [, end] }: NounPhrase): NounPhrase | null {
  const isNew = tokens.slice(end, cue[0]).some(({ text, quotation }) => /^[;:]$/u.test(text) && quotation < 0);
  const phrase = isNew ? phraseBefore(tokens, cue[0], Math.max(end, sentence[0])) : null;
  return phrase !== null && isSomebody(tokens, phrase) ? phrase : null;
}
