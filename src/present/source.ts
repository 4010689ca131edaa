import type { SourceAnswer } from '../answers/schema.ts';
import type { Source, StatementView } from '../answers/view-schema.ts';
import type { Span } from '../model/span.ts';
import type { Block, Reply, Rich } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import { excerpt, joined, styled } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { dateText, sourceName } from './attribution.ts';
import { actionsBlock, followUp } from './listing.ts';
import { ownWords, speakerName } from './statement.ts';

/** Characters of one paragraph. */
const MOST_OF_PASSAGE = 2000;
/** Documents shown for one statement. */
const MOST_PASSAGES = 4;

/** `/source ID`: the paragraph in each document, the statement's words marked. */
export function presentSource({ statement }: SourceAnswer, wording: AnswersWording): Reply {
  const { id, actor, sources } = statement;
  const known = actor !== null && actor.id !== null ? actor.name : null;
  const rest = sources.length - MOST_PASSAGES;
  const more: Block = { kind: 'text', text: [{ text: wording.andMore(rest), style: 'dim' }] };
  return [
    {
      kind: 'heading',
      text: wording.statement(id),
      detail: [
        wording.said(speakerName(statement, wording), wording.kind[statement.kind]),
        dateText(statement, wording),
      ].join(wording.separator),
    },
    ...sources.slice(0, MOST_PASSAGES).map((source) => passageBlock(source, statement, wording)),
    ...(rest > 0 ? [more] : []),
    ...actionsBlock([
      ...(known === null ? [] : [followUp(wording.actions.byActor(known), commandLine('who', known))]),
      followUp(wording.actions.origin, commandLine('about', id)),
    ]),
  ];
}

function passageBlock(source: Source, statement: StatementView, wording: AnswersWording): Block {
  const { passage, passageSpan, spans } = source;
  const marks = spans.map(([start, end]): Span => [start - passageSpan[0], end - passageSpan[0]]);
  const shown = excerpt(passage, marks, MOST_OF_PASSAGE, marks[0]?.[0] ?? 0);
  const note = source.summary ? (ownWords(statement, wording) ?? wording.ourSummary) : null;
  const published: Rich = [{ text: wording.dates.published(source.published, source.publishedBasis) }];
  const own: Rich | null = note === null ? null : [{ text: note, style: 'dim' }];
  const trace: Rich = [{ text: wording.trace(spans, source.hash), style: 'dim' }];
  return {
    kind: 'quote',
    text: styled(shown.text, shown.ranges, 'mark'),
    attribution: [joined([sourceName(source, wording), published, own], wording.separator), trace],
  };
}
