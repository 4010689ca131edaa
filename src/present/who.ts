import type { WhoAnswer, WhoListAnswer } from '../answers/schema.ts';
import type { ActorView } from '../answers/view-schema.ts';
import type { Action, Reply, Rich } from '../reply/blocks.ts';
import { commandLine, toAsk } from '../reply/command-line.ts';
import { joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { followUp, listActions, listHeading, listNotes, nothing, suggestion } from './listing.ts';
import { statementBlock } from './statement.ts';

/** `/who NAME`: the actor, how fresh the knowledge is, and each statement with its evidence. */
export function presentWho(answer: WhoAnswer, wording: AnswersWording): Reply {
  const { actor, statements, total, filters } = answer;
  const about = filters.about !== undefined;
  const heading = about ? wording.about(actor.name) : actor.name;
  const notes = [roleText(actor, wording), wording.count.statements(total)];
  return [
    listHeading(heading, notes, answer, wording),
    ...listNotes(answer, wording),
    ...(total === 0 ? [nothing(noStatements(answer, wording))] : []),
    ...statements.map((statement) => statementBlock(statement, wording, about ? null : actor)),
    ...listActions({ command: 'who', words: actor.name }, answer, whoActions(answer, wording), wording),
  ];
}

/** The office held, or the one held last, or that the texts alone know the actor. */
function roleText(actor: ActorView, { formerRole, foundInTexts, surnameOnly, dates }: AnswersWording): string | null {
  if (actor.mayBe.length > 0) return surnameOnly(actor.mayBe);
  if (actor.role === null) return actor.discovered ? foundInTexts : null;
  return actor.roleUntil === null ? actor.role : formerRole(actor.role, dates.day(actor.roleUntil));
}

function noStatements({ actor, filters }: WhoAnswer, { nobody }: AnswersWording): string {
  const { about, ...others } = filters;
  if (Object.keys(others).length > 0) return nobody.filtered(actor.name);
  return about === undefined ? nobody.statements(actor.name) : nobody.about(actor.name);
}

function whoActions(
  { actor: { name }, statements, filters, total }: WhoAnswer,
  { actions }: AnswersWording,
): readonly Action[] {
  const { about, ...others } = filters;
  if (total === 0) {
    return [
      ...(Object.keys(others).length > 0
        ? [suggestion(actions.withoutFilters, commandLine('who', name, { about }))]
        : []),
      about === undefined
        ? suggestion(actions.aboutActor(name), commandLine('who', name, { about: 'yes' }))
        : suggestion(actions.byActor(name), commandLine('who', name)),
      suggestion(actions.search(name), commandLine('search', name)),
      suggestion(actions.allActors, commandLine('who')),
    ];
  }
  if (about !== undefined) {
    const { topic } = filters;
    const other = statements.find(({ actor }) => actor !== null && actor.id !== null)?.actor?.name;
    return [
      followUp(actions.byActor(name), commandLine('who', name)),
      ...(other === undefined
        ? []
        : [followUp(actions.compare(name, other), commandLine('compare', `${name}, ${other}`, { topic }))]),
    ];
  }
  const quotes = followUp(actions.quotes, commandLine('who', name, { ...filters, kind: 'quotes' }));
  return [
    ...(filters.kind === undefined ? [quotes] : []),
    followUp(actions.aboutActor(name), commandLine('who', name, { about: 'yes' })),
    followUp(actions.timelineOf(name), commandLine('timeline', '', { who: name })),
  ];
}

/** `/who`: the most reported actors, each with what to type. */
export function presentWhoList(answer: WhoListAnswer, wording: AnswersWording): Reply {
  const { actors, total } = answer;
  const items = actors.map((actor): Rich => {
    const role = roleText(actor, wording);
    return joined(
      [
        [{ text: actor.name, style: 'strong' }],
        role === null ? null : [{ text: role }],
        [{ text: wording.count.statements(actor.count) }],
        [toAsk('who', actor.name)],
      ],
      wording.separator,
    );
  });
  return [
    listHeading(wording.actors, [wording.count.actors(total)], answer, wording),
    ...listNotes(answer, wording),
    total === 0 ? nothing(wording.nobody.actors) : { kind: 'list', items, ordered: false },
    ...listActions({ command: 'who', words: '' }, answer, [], wording),
  ];
}
