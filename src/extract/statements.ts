import type { Span } from '../model/span.ts';
import type { Analysis, Paragraph, Sentence } from './analysis.ts';
import { contentSpan } from './contents.ts';
import type { FoundStatement } from './found-statement.ts';
import { findFrames } from './frames.ts';
import { phraseAfter } from './noun-phrases.ts';
import { cueSpan, sentenceStatements } from './sentence-statements.ts';

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
  const line = transcriptLine(analysis, paragraph);
  if (line !== null) {
    found.push(line);
    return;
  }
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

/** "…, said the harbour master:" at the end of a paragraph: the words follow in the next one. */
function introduced(analysis: Analysis, paragraph: Paragraph, found: FoundStatement[]): void {
  const index = paragraph.sentences[1] - 1;
  const sentence = analysis.sentences[index];
  if (sentence === undefined || analysis.tokens[sentence.tokens[1] - 1]?.text !== ':') return;
  const frame = findFrames(analysis, sentence.tokens).findLast(({ cue }) => !cue.classes.has('attitude'));
  if (frame === undefined) return;
  found.push({ speaker: frame.speaker, cue: cueSpan(analysis, frame.cue), content: [], speech: true, sentence: index });
}

/** "LIND: The harbour is open." or "Mara Lind: “…”" as a whole paragraph. */
function transcriptLine(analysis: Analysis, paragraph: Paragraph): FoundStatement | null {
  const { tokens, sentences } = analysis;
  const from = sentences[paragraph.sentences[0]]?.tokens[0] ?? 0;
  const to = sentences[paragraph.sentences[1] - 1]?.tokens[1] ?? 0;
  const speaker = phraseAfter(tokens, from, Math.min(to, from + 8));
  const colon = speaker === null ? undefined : tokens[speaker.tokens[1]];
  const next = speaker === null ? undefined : tokens[speaker.tokens[1] + 1];
  if (speaker === null || colon?.text !== ':' || next === undefined) return null;
  const name = tokens.slice(...speaker.tokens);
  const isName = name.every(({ pos, text }) => pos === 'PROPN' || /^\p{Lu}/u.test(text));
  const isCapitals = name.every(({ text }) => text === text.toUpperCase() && text.length > 1);
  if (!isName || !(isCapitals || next.quotation >= 0)) return null;
  const content: Span | null = contentSpan(analysis, speaker.tokens[1] + 1, to);
  return content === null
    ? null
    : { speaker, cue: [colon.start, colon.end], content: [content], speech: true, sentence: paragraph.sentences[0] };
}
