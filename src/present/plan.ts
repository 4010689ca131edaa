import type { PlanAnswer, PlanListAnswer } from '../answers/schema.ts';
import type { PlanView, Source } from '../answers/view-schema.ts';
import type { Block, Reply, Rich } from '../reply/blocks.ts';
import { commandLine, toAsk } from '../reply/command-line.ts';
import { excerpt, joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { dateText, sourceLines } from './attribution.ts';
import { followUp, listActions, listHeading, listNotes, nothing } from './listing.ts';
import { MOST_SHOWN, withoutConjunction } from './statement.ts';

/** `/plan NAME`: the points in order, how many are missing, and the positions taken. */
export function presentPlan(answer: PlanAnswer, wording: AnswersWording): Reply {
  const { plan, namings, named, positions, total, page, pages } = answer;
  const asked = { command: 'plan', words: plan.name };
  const actions = listActions(asked, answer, [followUp(wording.actions.allPlans, commandLine('plan'))], wording);
  if (total === 0 && namings.length === 0)
    return [planHeading(answer, wording), nothing(wording.nothing.plan(plan.name)), ...actions];
  const noPositions = positions.length === 0 && page >= pages && total === named;
  return [
    planHeading(answer, wording),
    ...listNotes(answer, wording),
    ...(page === 1 && (plan.discovered || total === 0)
      ? namings.slice(0, 1).map((naming) => namingBlock(naming, wording))
      : []),
    { kind: 'heading', text: wording.plan.pointsHeading, detail: wording.plan.points(named, plan.size) },
    ...pointsList(answer, wording),
    { kind: 'heading', text: wording.plan.positionsHeading },
    ...(noPositions ? [nothing(wording.plan.noPositions)] : []),
    ...positions.map((position) => positionBlock(position, wording)),
    ...actions,
  ];
}

function planHeading(answer: PlanAnswer, wording: AnswersWording): Block {
  return listHeading(answer.plan.name, planNotes(answer.plan, wording), answer, wording);
}

function planNotes({ author, size, discovered }: PlanView, { plan, foundInTexts }: AnswersWording): readonly string[] {
  return [
    ...(author === null ? [] : [plan.by(author.name)]),
    ...(size === null ? [] : [plan.size(size)]),
    ...(discovered ? [foundInTexts] : []),
  ];
}

/** Where a plan is named. */
function namingBlock({ text, sources }: PlanAnswer['namings'][number], wording: AnswersWording): Block {
  return {
    kind: 'quote',
    text: [{ text: excerpt(text.replace(/\s+/g, ' '), [], MOST_SHOWN, 0).text }],
    attribution: sourceLines(sources, wording.ourSummary, wording),
  };
}

/** Points in order; where all of them stand in the same documents, these are named once. */
function pointsList({ points }: PlanAnswer, wording: AnswersWording): readonly Block[] {
  const [first] = points;
  if (!first) return [];
  const alike = points.every((point) => documentsOf(point) === documentsOf(first));
  const items = points.map(({ text, sources }): Rich => {
    const shown: Rich = [{ text: excerpt(text.replace(/\s+/g, ' '), [], MOST_SHOWN, 0).text }];
    return alike ? shown : joined([shown, whereText(sources, wording)], wording.separator);
  });
  const together: Block = { kind: 'text', text: whereText(first.sources, wording) };
  return [{ kind: 'list', items, ordered: true }, ...(alike ? [together] : [])];
}

function documentsOf({ sources }: PlanAnswer['points'][number]): string {
  return sources.map(({ document }) => document).join(' ');
}

function whereText(sources: readonly Source[], wording: AnswersWording): Rich {
  const [first] = sources;
  const published = first ? wording.dates.published(first.published, first.publishedBasis) : '';
  return joined([...sourceLines(sources, wording.ourSummary, wording), [{ text: published }]], wording.separator);
}

function positionBlock(position: PlanAnswer['positions'][number], wording: AnswersWording): Block {
  const { actorName, stance, text, sources } = position;
  const who: Rich = [{ text: actorName ?? wording.someone, style: 'strong' }, { text: wording.positionOf(stance) }];
  return {
    kind: 'quote',
    text: [{ text: excerpt(withoutConjunction(text, []).text, [], MOST_SHOWN, 0).text }],
    attribution: [
      joined([who, [{ text: dateText(position, wording) }]], wording.separator),
      ...sourceLines(sources, wording.ourSummary, wording),
    ],
  };
}

/** `/plan`: the plans known, each with what to type. */
export function presentPlanList(answer: PlanListAnswer, wording: AnswersWording): Reply {
  const { plans, total } = answer;
  const items = plans.map((plan) =>
    joined(
      [
        [{ text: plan.name, style: 'strong' }],
        ...planNotes(plan, wording).map((text) => [{ text }]),
        [{ text: wording.count.reports(plan.count) }],
        [toAsk('plan', plan.name)],
      ],
      wording.separator,
    ),
  );
  return [
    listHeading(wording.plan.all, [wording.count.plans(total)], answer, wording),
    ...listNotes(answer, wording),
    total === 0 ? nothing(wording.nothing.plans) : { kind: 'list', items, ordered: false },
    ...listActions({ command: 'plan', words: '' }, answer, [], wording),
  ];
}
