import { overlaps } from '../../model/span.ts';
import type { Analysis, Paragraph } from '../analysis/analysis.ts';
import { continueQuotations } from './continue-quotations.ts';
import { contradict } from './contradict.ts';
import type { FoundStatement } from './found-statement.ts';
import { isSaid } from './is-said.ts';
import { findLearnt } from './learnt/find-learnt.ts';
import { loadModel } from './learnt/load-model.ts';
import type { Model } from './learnt/model.ts';
import { signedLine, transcriptLine } from './lines.ts';

/**
 * All statements of the body paragraphs, in text order. What the learnt model finds hangs on a cue; the page's layout tells
 * the rest: lines of a transcript ("LIND: …"), signed quotations, and quotations that go on with the last speaker's words.
 */
export function findStatements(analysis: Analysis, model: Model = loadModel()): readonly FoundStatement[] {
  const lines = analysis.paragraphs.flatMap((paragraph) => lineOf(analysis, paragraph) ?? []);
  const learnt = findLearnt(analysis, model).filter(
    (statement) => isInBody(analysis, statement) && isSaid(analysis, statement) && !meets(lines, statement),
  );
  const found = [...lines, ...learnt].sort((a, b) => startOf(a) - startOf(b));
  return contradict(analysis, continueQuotations(analysis, found));
}

function lineOf(analysis: Analysis, paragraph: Paragraph): FoundStatement | null {
  return paragraph.role === 'body' ? (transcriptLine(analysis, paragraph) ?? signedLine(analysis, paragraph)) : null;
}

/** Headings and furniture say nothing that counts, not even to a cue in the paragraph beside them. */
function isInBody({ paragraphs, sentences }: Analysis, { content, sentence }: FoundStatement): boolean {
  const own = sentences[sentence]?.paragraph ?? 0;
  if (paragraphs[own]?.role !== 'body') return false;
  return paragraphs
    .slice(Math.max(0, own - 1), own + 3)
    .every(({ role, span }) => role === 'body' || !content.some((piece) => overlaps(piece, span)));
}

function meets(lines: readonly FoundStatement[], { content, cue }: FoundStatement): boolean {
  return lines.some((line) =>
    line.content.some((words) => content.some((piece) => overlaps(piece, words)) || (cue !== null && overlaps(cue, words))),
  );
}

function startOf({ content }: FoundStatement): number {
  return content[0]?.[0] ?? 0;
}
