import type { PlaceMention, Statement } from '../model/findings.ts';
import type { Analysis } from './analysis.ts';
import { createLocator } from './locate.ts';
import { createCovering } from './places/covering.ts';
import { dateClaim } from './places/date-claim.ts';
import { findSites } from './places/find-sites.ts';
import { judgeStance } from './places/judge-stance.ts';
import type { Context, Vocabulary } from './vocabulary.ts';

/** Every settlement named in body text, with who says what kind of thing of it, in text order. */
export function findPlaces(
  analysis: Analysis,
  vocabulary: Vocabulary,
  statements: readonly Statement[],
  context: Context,
): readonly PlaceMention[] {
  const locator = createLocator(analysis);
  const covering = createCovering(statements);
  const judged = { analysis, vocabulary, context, locator };
  return findSites(analysis, vocabulary, context, locator).flatMap(({ id, span }) => {
    const sentence = locator.sentenceAt(span[0]);
    if (!sentence) return [];
    const judgement = judgeStance(judged, span, sentence, covering(span));
    const { stance, actor, passage } = judgement;
    return [{ place: id, span, stance, actor, passage, ...dateClaim(analysis.text, span, judgement, context) }];
  });
}
