import { overlaps } from '../../model/span.ts';
import type { Analysis, Paragraph } from '../analysis/analysis.ts';
import { createLocator } from '../analysis/locate.ts';
import { continueQuotations } from './continue-quotations.ts';
import { contradict } from './contradict.ts';
import type { FoundStatement } from './found-statement.ts';
import { findLateAttributions } from './late-attributions.ts';
import { findLearnt } from './learnt/find-learnt.ts';
import { loadModel } from './learnt/load-model.ts';
import type { Model } from './learnt/model.ts';
import { signedLine, transcriptLine } from './lines.ts';
import { createSaidTest } from './said-test.ts';

/**
 * All statements of the article, in text order. What the learnt model finds hangs on a cue; layout and place tell the rest:
 * lines of a transcript ("LIND: …"), signed quotations, sentences that end in their attribution, and quotations that go on
 * with the last speaker's words. Throws as `loadModel` does.
 */
export function findStatements(analysis: Analysis, model: Model = loadModel()): readonly FoundStatement[] {
  const isSaid = createSaidTest(analysis);
  const isInArticle = createArticleTest(analysis);
  const learnt = findLearnt(analysis, model).filter((statement) => isInArticle(statement) && isSaid(statement));
  const sure = [
    ...analysis.paragraphs.flatMap((paragraph) => lineOf(analysis, paragraph) ?? []),
    ...findLateAttributions(analysis).filter(isNew(learnt)),
  ];
  const found = [...sure, ...learnt.filter(createApartTest(analysis, sure))].sort((a, b) => startOf(a) - startOf(b));
  return contradict(analysis, continueQuotations(analysis, found));
}

function lineOf(analysis: Analysis, paragraph: Paragraph): FoundStatement | null {
  return paragraph.role === 'body' ? (transcriptLine(analysis, paragraph) ?? signedLine(analysis, paragraph)) : null;
}

/**
 * Tells whether a statement stands in the article itself: in its body, or in the headline above it. Other headings and
 * furniture say nothing that counts, not even to a cue in the paragraph beside them.
 */
function createArticleTest({ paragraphs, sentences }: Analysis): (statement: FoundStatement) => boolean {
  const firstBody = paragraphs.findIndex(({ role }) => role === 'body');
  const isArticle = ({ role }: Paragraph, index: number): boolean =>
    role === 'body' || (role === 'heading' && index < firstBody);
  return ({ content, sentence }) => {
    const own = sentences[sentence]?.paragraph ?? 0;
    const from = Math.max(0, own - 1);
    return paragraphs.slice(from, own + 3).every((paragraph, index) => {
      const isTouched = from + index === own || content.some((piece) => overlaps(piece, paragraph.span));
      return !isTouched || isArticle(paragraph, from + index);
    });
  };
}

/** Tells of a late attribution whether the model has not found the same: its cue, with content before it. */
function isNew(learnt: readonly FoundStatement[]): (late: FoundStatement) => boolean {
  const known = new Set(
    learnt.flatMap(({ cue, content }) => (cue !== null && startOf({ content }) < cue[0] ? [cue[1]] : [])),
  );
  return ({ cue }) => cue === null || !known.has(cue[1]);
}

/** Tells whether a statement has nothing in common with the sentences that rules are sure of as a whole. */
function createApartTest(analysis: Analysis, sure: readonly FoundStatement[]): (statement: FoundStatement) => boolean {
  const { tokenAt } = createLocator(analysis);
  const sentenceAt = (offset: number): number => analysis.tokens[tokenAt(offset)]?.sentence ?? -1;
  const read = new Set<number>();
  for (const [start, end] of sure.flatMap(({ content }) => content)) {
    for (let index = sentenceAt(start); index <= sentenceAt(end - 1); index += 1) read.add(index);
  }
  return ({ cue, content }) =>
    ![...content, ...(cue === null ? [] : [cue])].some(([start]) => read.has(sentenceAt(start)));
}

function startOf({ content }: Pick<FoundStatement, 'content'>): number {
  return content[0]?.[0] ?? 0;
}
