import type { SourcesAnswer } from '../answers/schema.ts';
import type { Reply, Rich } from '../reply/blocks.ts';
import { joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { sourceName } from './attribution.ts';
import { listActions, listHeading, listNotes, nothing } from './listing.ts';

/** `/sources`: the documents, when they came out and what was found in them. */
export function presentSources(answer: SourcesAnswer, wording: AnswersWording): Reply {
  const { documents, total } = answer;
  const items = documents.map((document): Rich => {
    const { published, publishedBasis, summary, statements, places, points, events } = document;
    return joined(
      [
        sourceName(document, wording),
        [{ text: wording.dates.published(published, publishedBasis) }],
        summary ? [{ text: wording.summaryDocument, style: 'dim' }] : null,
        [{ text: wording.count.found(statements, places, points, events), style: 'dim' }],
      ],
      wording.separator,
    );
  });
  return [
    listHeading(wording.sources, [wording.count.documents(total)], answer, wording),
    ...listNotes(answer, wording),
    total === 0 ? nothing(wording.nothing.sources) : { kind: 'list', items, ordered: false },
    ...listActions({ command: 'sources', words: '' }, answer, [], wording),
  ];
}
