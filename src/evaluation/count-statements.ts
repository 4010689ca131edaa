import type { Span } from '../model/span.ts';
import type { GoldQuote, PredictedQuote } from './gold.ts';
import { type Matching, matchGreedily, overlapF1, type Scored } from './match.ts';
import type { ScoredDocument } from './scored-document.ts';
import type { ScoredText } from './scored-text.ts';
import type { LevelCounts, Share, Tally } from './tally.ts';

/** Content token F1 from which two statements are the same. */
const FOUND = 0.5;

const WORDS_THAT_NAME_NOBODY: ReadonlySet<string> = new Set(
  'the a an mr mrs ms dr sen rep gov president of and for who s'.split(' '),
);

/** Which quotes count. Gold that does not is neither asked for nor held against what was found there. */
export interface Care {
  gold(quote: GoldQuote): boolean;
  predicted(quote: PredictedQuote): boolean;
}

/** Matches statements one to one and counts content, speaker, cue and kind. */
export function countStatements(tally: Tally, document: ScoredDocument, care: Care): void {
  const matching = matchGreedily(document.gold, document.predicted);
  const blamable = document.predicted.map((predicted) => isBlamable(predicted, document, care));
  for (const counts of tally.content) countLevel(counts, document, matching, care, blamable);
  document.gold.forEach(({ quote }, i) => {
    if (!care.gold(quote)) return;
    const match = matching.byGold.get(i);
    const found = match !== undefined && match.f1 >= FOUND ? document.predicted[match.other] : undefined;
    if (found === undefined) tally.joint.fn += 1;
    else countMatch(tally, document.text, quote, found.quote);
  });
}

function countLevel(
  counts: LevelCounts,
  document: ScoredDocument,
  matching: Matching,
  care: Care,
  blamable: readonly boolean[],
): void {
  document.gold.forEach(({ quote }, i) => {
    if (care.gold(quote)) counts[(matching.byGold.get(i)?.f1 ?? 0) >= counts.level ? 'tp' : 'fn'] += 1;
  });
  blamable.forEach((blame, j) => {
    if (blame && (matching.byPrediction.get(j)?.f1 ?? 0) < counts.level) counts.fp += 1;
  });
}

/** Whether a prediction that matches nothing is an error: not when the gold it fits best is a don't-care. */
function isBlamable({ quote, content }: Scored<PredictedQuote>, { gold }: ScoredDocument, care: Care): boolean {
  if (!care.predicted(quote)) return false;
  const fits = gold.map((g) => ({ f1: overlapF1(g.content, content), cares: care.gold(g.quote) }));
  const best = Math.max(0, ...fits.map(({ f1 }) => f1));
  return best < FOUND || fits.some(({ f1, cares }) => f1 === best && cares);
}

function countMatch({ joint, matched }: Tally, text: ScoredText, gold: GoldQuote, found: PredictedQuote): void {
  const speakerAgrees = sameSpeaker(text, gold.speaker, found.speaker);
  count(matched.spk, speakerAgrees);
  if (gold.speaker !== null) count(matched.spk2, speakerAgrees);
  count(matched.cue, sameCue(text, gold.cue, found.cue));
  count(matched.kind, gold.kind === found.kind);
  if (speakerAgrees) joint.tp += 1;
  else {
    joint.fn += 1;
    joint.fp += 1;
  }
}

function count(share: Share, ok: boolean): void {
  share.n += 1;
  if (ok) share.ok += 1;
}

/** Both null, or the spans share a word that is more than a determiner or a title, or are the same words. */
function sameSpeaker(text: ScoredText, gold: Span | null, found: Span | null): boolean {
  if (gold === null || found === null) return gold === found;
  const a = text.words([gold]);
  const b = text.words([found]);
  const names = a
    .intersection(b)
    .values()
    .some((word) => !WORDS_THAT_NAME_NOBODY.has(text.word(word)));
  return names || equal(a, b);
}

function sameCue(text: ScoredText, gold: Span | null, found: Span | null): boolean {
  const a = text.words(gold === null ? [] : [gold]);
  const b = text.words(found === null ? [] : [found]);
  return a.intersection(b).size > 0 || equal(a, b);
}

function equal(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.symmetricDifference(b).size === 0;
}
