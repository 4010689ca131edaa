import { type Candidate, predictorOf } from './candidate.ts';
import { goldSchema } from './gold.ts';
import { type Lines, readJsonLines } from './read-json-lines.ts';
import { report } from './report.ts';
import { createScorer, type ScoreOptions } from './score.ts';

/**
 * Scores a candidate on gold (JSON Lines: `id`, `text`, `quotes`, `ignore`; offsets in UTF-16 code units) and gives the
 * report as text. Throws a `bad-input` UserError that names the line when gold or predictions are not as expected.
 */
export async function evaluate(gold: Lines, candidate: Candidate, options: ScoreOptions): Promise<string> {
  const predict = await predictorOf(candidate);
  const scorer = createScorer(options);
  for await (const document of readJsonLines(gold, goldSchema, 'gold')) scorer.add(document, predict(document));
  return report(scorer.tally);
}
