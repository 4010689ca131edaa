import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Paragraph } from '../analysis/analysis.ts';
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
 * All statements of the body paragraphs, in text order. What the learnt model finds hangs on a cue; the page's layout tells
 * the rest: lines of a transcript ("LIND: …"), signed quotations, and quotations that go on with the last speaker's words.
 */
export function findStatements(analysis: Analysis, model: Model = loadModel()): readonly FoundStatement[] {
  const lines = analysis.paragraphs.flatMap((paragraph) => lineOf(analysis, paragraph) ?? []);
  const isSaid = createSaidTest(analysis);
  const isInArticle = createArticleTest(analysis);
  const learnt = findLearnt(analysis, model).filter(
    (statement) => isInArticle(statement) && isSaid(statement) && !meets(lines, statement),
  );
  const late = findLateAttributions(analysis).filter(
    (statement) => !learnt.some((other) => hasSameCue(other, statement)),
  );
  const found = [...lines, ...late, ...learnt.filter((statement) => !meets(late, statement))].sort(
    (a, b) => startOf(a) - startOf(b),
  );
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

/** Whether a statement shares words, or its cue, with one of those that a rule is sure of. */
function meets(sure: readonly FoundStatement[], { content, cue }: FoundStatement): boolean {
  const touches = (words: Span): boolean =>
    content.some((piece) => overlaps(piece, words)) || (cue !== null && overlaps(cue, words));
  return sure.some(
    (other) => other.content.some(touches) || (cue !== null && other.cue !== null && overlaps(cue, other.cue)),
  );
}

/** Whether a statement hangs on the same cue and stands before it. */
function hasSameCue(a: FoundStatement, b: FoundStatement): boolean {
  return a.cue !== null && b.cue !== null && overlaps(a.cue, b.cue) && (a.content[0]?.[0] ?? 0) < a.cue[0];
}

function startOf({ content }: FoundStatement): number {
  return content[0]?.[0] ?? 0;
}
