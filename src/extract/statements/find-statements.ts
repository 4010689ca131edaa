import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Paragraph, Sentence } from '../analysis/analysis.ts';
import { ADJUNCT, isDay } from './adjuncts.ts';
import { contentSpan } from './contents.ts';
import type { FoundStatement } from './found-statement.ts';
import { type Frame, findFrames } from './frames.ts';
import { signedLine, transcriptLine } from './lines.ts';
import { cueSpan, sentenceStatements } from './sentence-statements.ts';

/** No attribution that is a paragraph is longer, in tokens. */
const ATTRIBUTION = 25;

/**
 * All statements of the body paragraphs, in text order. Beside those with a cue: quotations that stand alone and go on with
 * the last speaker's words, words after a colon at the end of a paragraph, and lines of a transcript ("LIND: …").
 */
export function findStatements(analysis: Analysis): readonly FoundStatement[] {
  const found: FoundStatement[] = [];
  let before: Paragraph | null = null;
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.role !== 'body') continue;
    readParagraph(analysis, paragraph, before, found);
    before = paragraph;
  }
  return found.filter(({ content }) => content.length > 0);
}

function readParagraph(
  analysis: Analysis,
  paragraph: Paragraph,
  before: Paragraph | null,
  found: FoundStatement[],
): void {
  const line = transcriptLine(analysis, paragraph) ?? signedLine(analysis, paragraph);
  if (line !== null) {
    found.push(line);
    return;
  }
  attributed(analysis, paragraph, before, found);
  for (let index = paragraph.sentences[0]; index < paragraph.sentences[1]; index += 1) {
    const statements = sentenceStatements(analysis, index);
    if (statements.length > 0) found.push(...statements);
    else floating(analysis, index, paragraph, before, found);
  }
  introduced(analysis, paragraph, found);
}

/** A sentence that is nothing but quotation goes on with the words of the one before it. */
function floating(
  analysis: Analysis,
  index: number,
  paragraph: Paragraph,
  before: Paragraph | null,
  found: FoundStatement[],
): void {
  const sentence = analysis.sentences[index];
  const last = found.at(-1);
  if (sentence === undefined || last === undefined || !isAllQuoted(analysis, sentence)) return;
  const follows = index > paragraph.sentences[0] ? index - 1 : (before?.sentences[1] ?? -1) - 1;
  if (lastSentence(analysis, last) !== follows) return;
  const content = contentSpan(analysis, ...sentence.tokens);
  if (content === null) return;
  if (index > paragraph.sentences[0] || last.content.length === 0 || isRunning(analysis, follows)) {
    found[found.length - 1] = { ...last, content: [...last.content, content] };
  } else found.push({ speaker: last.speaker, cue: null, content: [content], speech: true, sentence: index });
}

function isAllQuoted({ tokens }: Analysis, { tokens: [from, to] }: Sentence): boolean {
  return tokens.slice(from, to).every((token, at) => token.quotation >= 0 || (at > 0 && /^[.,]$/u.test(token.text)));
}

function lastSentence({ sentences }: Analysis, { content, sentence }: FoundStatement): number {
  const end = content.at(-1)?.[1] ?? 0;
  let last = sentence;
  while (last + 1 < sentences.length && (sentences[last + 1]?.span[0] ?? end) < end) last += 1;
  return last;
}

/** Whether the words broke off at a paragraph's end without a closing mark: the press goes on in the next. */
function isRunning({ tokens, sentences, quotations }: Analysis, sentence: number): boolean {
  const last = tokens[(sentences[sentence]?.tokens[1] ?? 0) - 1];
  return last !== undefined && quotations[last.quotation]?.closed === false;
}

/** "Lind said in Oakham." as a whole paragraph gives Lind the quotation that is the paragraph before. */
function attributed(analysis: Analysis, paragraph: Paragraph, before: Paragraph | null, found: FoundStatement[]): void {
  const sentence = analysis.sentences[paragraph.sentences[0]];
  if (before === null || sentence === undefined || paragraph.sentences[1] - paragraph.sentences[0] !== 1) return;
  const frame = attributionOf(analysis, sentence);
  if (frame === null || !isQuotation(analysis, before)) return;
  const from = analysis.sentences[before.sentences[0]]?.tokens[0] ?? 0;
  const content = contentSpan(analysis, from, analysis.sentences[before.sentences[1] - 1]?.tokens[1] ?? from);
  const last = found.at(-1);
  const isTheirs = (piece: Span): boolean => content !== null && overlaps(piece, content);
  if (content === null || last?.content.some((piece) => isTheirs(piece) && piece[0] < content[0])) return;
  if (last?.content.some(isTheirs)) {
    found.pop();
    const rest = last.content.filter((piece) => !isTheirs(piece));
    if (rest.length > 0) found.push({ ...last, content: rest });
  }
  const cue = cueSpan(analysis, frame.cue);
  found.push({ speaker: frame.speaker, cue, content: [content], speech: true, sentence: paragraph.sentences[0] });
}

/** Somebody "said" and no more than when and where. */
function attributionOf(analysis: Analysis, { tokens: [from, to] }: Sentence): Frame | null {
  const { tokens } = analysis;
  if (to - from > ATTRIBUTION || tokens.slice(from, to).some(({ quotation }) => quotation >= 0)) return null;
  const [frame, ...others] = findFrames(analysis, [from, to]);
  if (frame === undefined || others.length > 0 || frame.speaker === null || !frame.cue.classes.has('say')) return null;
  const start = frame.order === 'before' ? frame.speaker.tokens[0] : frame.verbStart;
  const end = frame.order === 'before' ? frame.cue.last + 1 : frame.speaker.tokens[1];
  const next = tokens[end];
  const isOver = next === undefined || end >= to || next.text === '.' || ADJUNCT.test(next.lower) || isDay(next);
  const isBare = tokens.slice(end, to).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX' && pos !== 'SCONJ');
  return start === from && isOver && isBare ? frame : null;
}

function isQuotation(analysis: Analysis, { sentences: [from, to] }: Paragraph): boolean {
  return analysis.sentences.slice(from, to).every((sentence) => isAllQuoted(analysis, sentence));
}

/** "…, said the harbour master:" at the end of a paragraph: the words follow in the next one. */
function introduced(analysis: Analysis, paragraph: Paragraph, found: FoundStatement[]): void {
  const index = paragraph.sentences[1] - 1;
  const sentence = analysis.sentences[index];
  if (sentence === undefined || analysis.tokens[sentence.tokens[1] - 1]?.text !== ':') return;
  const frame = findFrames(analysis, sentence.tokens).findLast(({ cue }) => !cue.classes.has('attitude'));
  if (frame === undefined) return;
  found.push({ speaker: frame.speaker, cue: cueSpan(analysis, frame.cue), content: [], speech: true, sentence: index });
}
