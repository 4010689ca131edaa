import type { SearchAnswer } from '../answers/schema.ts';
import type { SearchItem } from '../answers/view-schema.ts';
import type { Block, Reply, Rich } from '../reply/blocks.ts';
import { commandLine, toAsk } from '../reply/command-line.ts';
import { excerpt, joined, styled } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { dateText, sourceLines } from './attribution.ts';
import { listActions, listHeading, listNotes, nothing, suggestion } from './listing.ts';
import { MOST_SHOWN, speakerName } from './statement.ts';

/** Statements named below one paragraph. */
const MOST_STATEMENTS = 3;
const MOST_OF_QUERY = 100;
const MOST_TERMS = 3;

/** `/search WORDS`: the paragraphs, the words marked, and who speaks in them. */
export function presentSearch(answer: SearchAnswer, wording: AnswersWording): Reply {
  const { query, items, total, filters } = answer;
  const shown = excerpt(query, [], MOST_OF_QUERY, 0).text;
  const again =
    total === 0 && Object.keys(filters).length > 0
      ? [suggestion(wording.actions.withoutFilters, commandLine('search', query))]
      : [];
  const fewer = termsOf(query).map((term) => suggestion(wording.actions.search(term), commandLine('search', term)));
  const others = total === 0 ? [...again, ...fewer, suggestion(wording.actions.allActors, commandLine('who'))] : [];
  return [
    listHeading(wording.search(shown), [wording.count.hits(total)], answer, wording),
    ...listNotes(answer, wording),
    ...(total === 0 ? [nothing(wording.nothing.search(shown))] : []),
    ...items.map((item) => hitBlock(item, wording)),
    ...listActions({ command: 'search', words: query }, answer, others, wording),
  ];
}

/** The first few words and phrases of a query, each to be tried alone; none where there is but one. */
function termsOf(query: string): readonly string[] {
  const terms = query.slice(0, MOST_OF_QUERY).match(/"[^"]+"|[^\s"]{3,}/g) ?? [];
  return terms.length > 1 ? [...new Set(terms)].slice(0, MOST_TERMS) : [];
}

function hitBlock(item: SearchItem, wording: AnswersWording): Block {
  const shown = excerpt(item.text, item.marks, MOST_SHOWN, item.marks[0]?.[0] ?? 0);
  const statements = item.statements
    .slice(0, MOST_STATEMENTS)
    .map(
      (statement): Rich => [
        { text: `${wording.said(speakerName(statement, wording), wording.kind[statement.kind])} ` },
        toAsk('source', statement.id),
      ],
    );
  return {
    kind: 'quote',
    text: styled(shown.text, shown.ranges, 'mark'),
    attribution: [
      [{ text: dateText(item, wording) }],
      ...sourceLines(item.sources, wording.ourSummary, wording),
      ...(statements.length > 0 ? [joined(statements, wording.separator)] : []),
    ],
  };
}
