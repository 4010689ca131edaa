import { z } from 'zod';
import { STATEMENT_KINDS } from '../model/findings.ts';
import type { Span } from '../model/span.ts';

const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start <= end, 'a span must not end before it starts')
  .readonly();

const quote = z.object({
  speaker: span.nullable().default(null),
  cue: span.nullable().default(null),
  content: z.array(span).readonly(),
  speech: z.boolean().default(true),
});

/** One line of a gold file: an annotated article; `ignore` marks what the annotators left undecided. */
export const goldSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    quotes: z.array(quote.extend({ kind: z.enum(STATEMENT_KINDS) })).readonly(),
    ignore: z.array(span).readonly().default([]),
  })
  .superRefine((document, context) => {
    const outside = spansOf(document.quotes).find(([, end]) => end > document.text.length);
    if (outside) context.addIssue({ code: 'custom', message: `span [${outside}] lies outside the text` });
  });

/** One line of a file of predictions: what an extractor found in the article with this id. */
export const predictionSchema = z.object({
  id: z.string(),
  quotes: z.array(quote.extend({ kind: z.string().nullish() })).readonly(),
});

export type GoldDocument = z.infer<typeof goldSchema>;
/** An annotated statement. Offsets are UTF-16 code units into the document's text. */
export type GoldQuote = GoldDocument['quotes'][number];
/** A statement that an extractor found. */
export type PredictedQuote = z.infer<typeof predictionSchema>['quotes'][number];

function spansOf(quotes: readonly { content: readonly Span[]; speaker: Span | null; cue: Span | null }[]): Span[] {
  return quotes.flatMap(({ content, speaker, cue }) => [
    ...content,
    ...(speaker === null ? [] : [speaker]),
    ...(cue === null ? [] : [cue]),
  ]);
}
