import type { Document } from '../../../src/model/document.ts';
import type { Findings } from '../../../src/model/findings.ts';
import { overlaps, type Span } from '../../../src/model/span.ts';
import type { Checklist } from './checklist.ts';
import { type Judgement, judgeStatements } from './judge-statements.ts';
import type { SourceGold, SourceStatement } from './read-source-gold.ts';

/** One source with what was found in it. */
export interface CheckedSource {
  readonly gold: SourceGold;
  readonly text: string;
  readonly judgement: Judgement;
}

/** Checks that nobody is given what is not theirs and that no furniture surfaces; lists what else differs. */
export function checkSource(list: Checklist, gold: SourceGold, { text }: Document, findings: Findings): CheckedSource {
  const judgement = judgeStatements(text, gold, findings.statements);
  const wrong = judgement.wrong.map(
    ({ statement, gold: { actor } }) => `${statement.actor} for ${actor}: ${words(text, statement.content)}`,
  );
  list.check(wrong.length === 0, `${gold.file}: no statement is given to the wrong one`, wrong);
  const shown = allSpans(findings);
  const surfacing = (hidden: readonly Span[], spans: readonly Span[]): string[] =>
    spans.filter((span) => hidden.some((other) => overlaps(other, span))).map((span) => words(text, [span]));
  const furniture = surfacing(gold.furniture, [...shown, ...findings.body]);
  list.check(furniture.length === 0, `${gold.file}: no page furniture surfaces`, furniture);
  const unsaid = surfacing(gold.unsaid, shown);
  list.check(unsaid.length === 0, `${gold.file}: nobody is given words that nobody said`, unsaid);
  list.list(
    'not in the annotations',
    judgement.beyond.map(({ actor, content }) => `${actor}: ${words(text, content)}`),
  );
  list.list('places missing, or with another stance or actor', missingPlaces(text, gold, findings));
  list.list('plan points or positions missing', missingOfPlans(text, gold, findings));
  return { gold, text, judgement };
}

/** How a statement that was not found is listed: file, offsets, actor and words. */
export function describeMissing({ gold, text }: CheckedSource, missing: SourceStatement): string {
  const counted = missing.required ? '' : ' (not counted)';
  return `${gold.file} ${JSON.stringify(missing.content)} ${missing.actor}${counted}: ${words(text, missing.content)}`;
}

function allSpans({ statements, places, plans, events }: Findings): readonly Span[] {
  return [
    ...statements.flatMap(({ content }) => content),
    ...places.flatMap(({ span, passage }) => [span, passage]),
    ...plans.flatMap(({ points, positions }) => [...points, ...positions.map(({ span }) => span)]),
    ...events.map(({ span }) => span),
  ];
}

function missingPlaces(text: string, gold: SourceGold, findings: Findings): readonly string[] {
  return gold.places
    .filter(
      ({ place, span, stance, actor }) =>
        !findings.places.some(
          (found) =>
            overlaps(found.span, span) && found.place === place && found.stance === stance && found.actor === actor,
        ),
    )
    .map(({ place, span, stance, actor }) => `${place}, ${stance} ${actor ?? ''}: ${words(text, [span])}`);
}

function missingOfPlans(text: string, { plans }: SourceGold, findings: Findings): readonly string[] {
  return plans.flatMap(({ plan, points, positions }) => {
    const found = findings.plans.filter((mention) => mention.plan === plan);
    const foundPoints = found.flatMap((mention) => mention.points);
    const foundPositions = found.flatMap((mention) => mention.positions);
    return [
      ...points.filter((point) => !foundPoints.some((span) => overlaps(span, point))),
      ...positions
        .filter(({ actor, stance, span }) =>
          foundPositions.every((f) => f.actor !== actor || f.stance !== stance || !overlaps(f.span, span)),
        )
        .map(({ span }) => span),
    ].map((span) => `${plan}: ${words(text, [span])}`);
  });
}

function words(text: string, spans: readonly Span[]): string {
  return spans
    .map(([start, end]) => text.slice(start, end))
    .join(' … ')
    .replaceAll(/\s+/g, ' ');
}
