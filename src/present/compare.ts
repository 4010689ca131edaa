import type { CompareAnswer } from '../answers/schema.ts';
import type { Reply } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { followUp, listActions, listHeading, listNotes, nothing, suggestion } from './listing.ts';
import { statementBlock } from './statement.ts';

/** `/compare A, B`: what the two said, by date, each line naming who. */
export function presentCompare(answer: CompareAnswer, wording: AnswersWording): Reply {
  const { actors, totals, statements, total, filters } = answer;
  const [first, second] = actors;
  const counts = actors.map(({ name }, index) => `${name}: ${wording.count.statements(totals[index] ?? 0)}`);
  const words = `${first.name}, ${second.name}`;
  const again =
    total === 0 && Object.keys(filters).length > 0
      ? [suggestion(wording.actions.withoutFilters, commandLine('compare', words))]
      : [];
  const single = actors.map(({ name }) => followUp(wording.actions.byActor(name), commandLine('who', name, filters)));
  return [
    listHeading(wording.compare(first.name, second.name), counts, answer, wording),
    ...listNotes(answer, wording),
    ...silence(answer, wording).map(nothing),
    ...statements.map((statement) => statementBlock(statement, wording)),
    ...listActions({ command: 'compare', words }, answer, [...again, ...single], wording),
  ];
}

function silence({ actors, totals }: CompareAnswer, { nothing: none }: AnswersWording): readonly string[] {
  const [first, second] = actors;
  if (totals[0] === 0 && totals[1] === 0) return [none.compare(first.name, second.name)];
  return actors.flatMap(({ name }, index) => (totals[index] === 0 ? [none.compareOne(name)] : []));
}
