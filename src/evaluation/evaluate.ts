import type { Extractor } from '../extract/extractor.ts';
import { bareDocument } from './bare-document.ts';
import { type GoldDocument, goldSchema, type PredictedQuote, predictionSchema } from './gold.ts';
import { type Lines, readJsonLines } from './read-json-lines.ts';
import { report } from './report.ts';
import { createScorer, type ScoreOptions } from './score.ts';

/** What is scored: an extractor's findings, or the lines of a file of predictions in the gold's schema. */
export type Candidate = { readonly extractor: Extractor } | { readonly predicted: Lines };

/** Finds the quotes of one article. */
type Predict = (gold: GoldDocument) => readonly PredictedQuote[];

/**
 * Scores a candidate on gold (JSON Lines: `id`, `text`, `quotes`, `ignore`; offsets in UTF-16 code units) and gives the
 * report as text. An article that the predictions leave out counts as one without quotes. Throws a `bad-input`
 * UserError that names the line when gold or predictions are not as expected.
 */
export async function evaluate(gold: Lines, candidate: Candidate, options: ScoreOptions): Promise<string> {
  const predict = 'extractor' in candidate ? extracting(candidate.extractor) : await reading(candidate.predicted);
  const scorer = createScorer(options);
  for await (const document of readJsonLines(gold, goldSchema, 'gold')) scorer.add(document, predict(document));
  return report(scorer.tally);
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
