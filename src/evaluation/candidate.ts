import type { Extractor } from '../extract/extractor.ts';
import { bareDocument } from './bare-document.ts';
import { type GoldDocument, type PredictedQuote, predictionSchema } from './gold.ts';
import { type Lines, readJsonLines } from './read-json-lines.ts';

/** What is scored: an extractor's findings, or the lines of a file of predictions in the gold's schema. */
export type Candidate = { readonly extractor: Extractor } | { readonly predicted: Lines };

/** Finds the quotes of one article. */
export type Predict = (gold: GoldDocument) => readonly PredictedQuote[];

/** How a candidate finds quotes. An article that a file of predictions leaves out counts as one without quotes. */
export async function predictorOf(candidate: Candidate): Promise<Predict> {
  return 'extractor' in candidate ? extracting(candidate.extractor) : await reading(candidate.predicted);
}

function extracting(extractor: Extractor): Predict {
  return (gold) => extractor.extract(bareDocument(gold.id, gold.text)).statements;
}

async function reading(lines: Lines): Promise<Predict> {
  const quotes = new Map<string, readonly PredictedQuote[]>();
  for await (const prediction of readJsonLines(lines, predictionSchema, 'predictions')) {
    quotes.set(prediction.id, prediction.quotes);
  }
  return ({ id }) => quotes.get(id) ?? [];
}
