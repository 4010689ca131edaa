import type { Span } from '../../model/span.ts';
import { type RoledSpan, splitParagraphs } from '../furniture.ts';
import { isSpeechWord } from '../statements/cues.ts';
import type { Analysis, Paragraph, Quotation, Sentence, Token } from './analysis.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import type { TaggedWord } from './tagger.ts';
import { tokenise } from './tokens.ts';

/**
 * Takes a text apart once for all passes: paragraphs, sentences and tokens with offsets, and the quotations across them.
 * Every paragraph, also furniture, has its sentences; what stands between paragraphs has no tokens. Linear in the length.
 */
export function analyse(text: string): Analysis {
  const roled = splitParagraphs(text).filter(({ span }) => span[0] < span[1]);
  const words = tokenise(text);
  const quotations = findQuotations(
    text,
    roled.map(({ span }) => span),
  );
  const quoted = innermost(words, quotations);
  const builder: Builder = { words, quotations, quoted, tokens: [], sentences: [], paragraphs: [] };
  let from = 0;
  for (const paragraph of roled) from = addParagraph(builder, paragraph, from);
  const { tokens, sentences, paragraphs } = builder;
  return { text, tokens, quotations, sentences, paragraphs };
}

interface Builder {
  readonly words: readonly TaggedWord[];
  readonly quotations: readonly Quotation[];
  readonly quoted: readonly number[];
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
}

/** Adds one paragraph; gives the index of the first word after it. */
function addParagraph(builder: Builder, { span, role }: RoledSpan, from: number): number {
  const { words, quotations, quoted, tokens, sentences, paragraphs } = builder;
  let start = from;
  while ((words[start]?.start ?? span[1]) < span[0]) start += 1;
  let end = start;
  while ((words[end]?.end ?? span[1] + 1) <= span[1]) end += 1;
  const enclosing = (word: number): number => outermostClosed(quotations, quoted[word] ?? -1);
  const firstSentence = sentences.length;
  for (const [first, last] of splitSentences(words, [start, end], enclosing, isSpeechWord)) {
    const firstToken = tokens.length;
    for (let index = first; index < last; index += 1) {
      const word = words[index];
      if (word !== undefined) tokens.push(tokenOf(word, quoted[index] ?? -1, sentences.length));
    }
    const sentenceSpan: Span = [words[first]?.start ?? span[0], words[last - 1]?.end ?? span[1]];
    sentences.push({ span: sentenceSpan, tokens: [firstToken, tokens.length], paragraph: paragraphs.length });
  }
  paragraphs.push({ span, sentences: [firstSentence, sentences.length], role });
  return end;
}

/** The fields by name: to spread a word costs three times as much. */
function tokenOf(word: TaggedWord, quotation: number, sentence: number): Token {
  const { start, end, text, lower, lemma, pos, lexeme } = word;
  return { start, end, text, lower, lemma, pos, lexeme, quotation, sentence };
}

/** For each word the innermost quotation that covers it, or -1. Quotations come in order of their starts and nest. */
function innermost(words: readonly TaggedWord[], quotations: readonly Quotation[]): readonly number[] {
  const open: number[] = [];
  let next = 0;
  return words.map((word) => {
    for (; (quotations[next]?.span[0] ?? Infinity) <= word.start; next += 1) open.push(next);
    while (open.length > 0 && (quotations[open.at(-1) ?? -1]?.span[1] ?? 0) <= word.start) open.pop();
    return open.at(-1) ?? -1;
  });
}

function outermostClosed(quotations: readonly Quotation[], innermost: number): number {
  let outermost = -1;
  for (let index = innermost; index >= 0; index = quotations[index]?.parent ?? -1) {
    if (quotations[index]?.closed) outermost = index;
  }
  return outermost;
}
