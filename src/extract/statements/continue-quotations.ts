import type { Analysis, Sentence } from '../analysis/analysis.ts';
import { contentSpan } from './contents.ts';
import type { FoundStatement } from './found-statement.ts';

/**
 * A sentence that is nothing but quotation, and that nobody is named for, goes on with the words right before it: in the same
 * paragraph, or in the next one. `found` is in text order of contents.
 */
export function continueQuotations(analysis: Analysis, found: readonly FoundStatement[]): readonly FoundStatement[] {
  const continued = [...found];
  let next = 0;
  analysis.sentences.forEach((sentence, index) => {
    while (next < found.length && startOf(found[next]) < sentence.span[1]) next += 1;
    const last = continued[next - 1];
    if (last === undefined || endOf(last) > sentence.span[0] || !isFree(analysis, sentence)) return;
    if (!isBefore(analysis, index, last)) return;
    const content = contentSpan(analysis, ...sentence.tokens);
    if (content !== null) continued[next - 1] = { ...last, content: [...last.content, content] };
  });
  return continued;
}

function startOf(statement: FoundStatement | undefined): number {
  return statement?.content[0]?.[0] ?? 0;
}

function endOf({ content, cue }: FoundStatement): number {
  return Math.max(content.at(-1)?.[1] ?? 0, cue?.[1] ?? 0);
}

/** Nothing but quotation, in an article's own paragraph. */
function isFree({ tokens, paragraphs }: Analysis, { tokens: [from, to], paragraph }: Sentence): boolean {
  if (paragraphs[paragraph]?.role !== 'body') return false;
  return tokens.slice(from, to).every(({ quotation, text }, at) => quotation >= 0 || (at > 0 && /^[.,]$/u.test(text)));
}

/** Whether no other sentence stands between the statement's last words, or its cue, and this sentence. */
function isBefore({ sentences, paragraphs }: Analysis, index: number, last: FoundStatement): boolean {
  let before = index - 1;
  while (before >= 0 && paragraphs[sentences[before]?.paragraph ?? 0]?.role !== 'body') before -= 1;
  const sentence = sentences[before];
  return sentence !== undefined && sentence.span[0] < endOf(last);
}
