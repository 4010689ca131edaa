import type { DatedEvent, Statement } from '../model/findings.ts';
import { covers, type Span } from '../model/span.ts';
import type { Analysis, Sentence, Token } from './analysis/analysis.ts';
import { createLocator, type Locator, lastFrom } from './analysis/locate.ts';
import { type ResolvedDate, resolveDates } from './dates.ts';
import { findClause } from './events/find-clause.ts';
import { hasHappened } from './events/has-happened.ts';
import { isToldApart } from './events/is-told-apart.ts';
import { eventWords } from './events/language.ts';
import { type Covering, createCovering } from './places/covering.ts';
import { findSites } from './places/find-sites.ts';
import type { Context, Mention, Vocabulary } from './vocabulary.ts';

/** "moved from May to June": so many words before the stretch of time stands the verb. */
const MOVED = 3;

interface Telling {
  readonly analysis: Analysis;
  readonly context: Context;
  readonly locator: Locator;
  readonly sites: readonly Mention[];
  readonly covering: (span: Span) => Covering | null;
  /** The days on which statements were made, as `sentence start + day`: the statements stand for themselves. */
  readonly saidDays: ReadonlySet<string>;
  /** Where it says that somebody says something, in text order. */
  readonly cues: readonly Span[];
}

/** What the article itself says has happened, with a date: no forecast, no threat, nothing that is only quoted or reported. */
export function findEvents(
  analysis: Analysis,
  vocabulary: Vocabulary,
  statements: readonly Statement[],
  context: Context,
  sites: readonly Mention[] = findSites(analysis, vocabulary, context, createLocator(analysis)),
): readonly DatedEvent[] {
  const locator = createLocator(analysis);
  const covering = createCovering(statements);
  const cues = statements
    .flatMap(({ cue, speech }) => (cue !== null && speech ? [cue] : []))
    .sort((a, b) => a[0] - b[0]);
  const telling = { analysis, context, locator, sites, covering, saidDays: findSaidDays(statements, locator), cues };
  return analysis.sentences.flatMap((sentence) =>
    analysis.paragraphs[sentence.paragraph]?.role === 'body' ? eventsIn(telling, sentence) : [],
  );
}

function findSaidDays(statements: readonly Statement[], locator: Locator): ReadonlySet<string> {
  const days = statements.flatMap(({ cue, said }) => {
    const sentence = cue && said ? locator.sentenceAt(cue[0]) : null;
    return sentence ? [`${sentence.span[0]} ${said}`] : [];
  });
  return new Set(days);
}

function eventsIn(telling: Telling, sentence: Sentence): readonly DatedEvent[] {
  const { text } = telling.analysis;
  if (/\?["”’]?\s*$/u.test(text.slice(Math.max(sentence.span[0], sentence.span[1] - 5), sentence.span[1]))) return [];
  return resolveDates(text, sentence.span, telling.context).flatMap((date) => {
    if (!isOwnVoice(telling, sentence, date)) return [];
    const span = findClause(text, sentence.span, date.span, telling.context.mentions);
    const tokens = tokensIn(telling, span);
    const isPledge = isLongAgo(date) && tokens.some(({ lower }) => eventWords.pledges.has(lower));
    if (!isPledge && cuesWithin(telling, span).some((cue) => !isToldApart(text, date.span, cue))) return [];
    const first = tokens.findIndex(({ start }) => start >= date.span[0]);
    const verb = tokens.slice(Math.max(0, first - MOVED), first);
    if (date.grain === 'interval' && verb.some(({ lower }) => eventWords.moves.has(lower))) return [];
    return hasHappened(tokens, first, isPledge) ? [toEvent(telling, date, span)] : [];
  });
}

/** Told by the article itself, of a day that has come. What somebody said counts only as a promise of long ago. */
function isOwnVoice(telling: Telling, sentence: Sentence, date: ResolvedDate): boolean {
  const { analysis, context, locator, covering, saidDays } = telling;
  const found = covering(date.span);
  if (date.bound !== null || (context.published !== null && date.date > context.published)) return false;
  if ((analysis.tokens[locator.tokenAt(date.span[0])]?.quotation ?? -1) >= 0) return false;
  if (saidDays.has(`${sentence.span[0]} ${date.date}`)) return false;
  return found === null || isPastPromise(analysis.text, found, date);
}

/** "X pledged to leave in 1994" dates the pledge, not what was pledged. */
function isPastPromise(text: string, { piece }: Covering, date: ResolvedDate): boolean {
  return isLongAgo(date) && /^(?:not )?to /u.test(text.slice(piece[0], piece[0] + 8));
}

/** A month or a year given in full. */
function isLongAgo({ basis, grain }: ResolvedDate): boolean {
  return basis === 'stated' && grain !== 'day';
}

function tokensIn({ analysis, locator }: Telling, span: Span): readonly Token[] {
  return analysis.tokens.slice(Math.max(0, locator.tokenAt(span[0])), locator.tokenAt(span[1] - 1) + 1);
}

function toEvent({ context, sites }: Telling, { date, until, basis, grain }: ResolvedDate, span: Span): DatedEvent {
  const mentions = within(context.mentions, span).filter(({ kind }) => kind === 'actor' || kind === 'role');
  return {
    date,
    until,
    basis,
    grain,
    span,
    mentions: [...new Set(mentions.map(({ id }) => id))],
    places: [...new Set(within(sites, span).map(({ id }) => id))],
  };
}

function cuesWithin({ cues }: Telling, span: Span): readonly Span[] {
  const starts = { length: cues.length, at: (index: number) => cues[index]?.[0] ?? 0 };
  return cues
    .slice(lastFrom(starts, span[0] - 1) + 1, lastFrom(starts, span[1] - 1) + 1)
    .filter((cue) => covers(span, cue));
}

function within(mentions: readonly Mention[], span: Span): readonly Mention[] {
  const starts = { length: mentions.length, at: (index: number) => mentions[index]?.span[0] ?? 0 };
  const first = lastFrom(starts, span[0] - 1) + 1;
  return mentions.slice(first, lastFrom(starts, span[1] - 1) + 1).filter((mention) => covers(span, mention.span));
}
