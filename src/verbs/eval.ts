import { createReadStream } from 'node:fs';
import { extractorOf } from '../app.ts';
import { loadBeat } from '../beat/load-beat.ts';
import type { Candidate } from '../evaluation/candidate.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { tabulate } from '../evaluation/tabulate.ts';
import { unreadable } from '../ingest/read-bytes.ts';
import type { StatementKind } from '../model/findings.ts';
import { UserError } from '../model/user-error.ts';
import { loadSettings } from './load-settings.ts';
import { readLines } from './read-lines.ts';

interface EvalOptions {
  readonly speech: boolean;
  readonly kind?: StatementKind;
  readonly predicted?: string;
  /** Everything at once, with intervals, instead of one slice in full. */
  readonly table: boolean;
}

/** Scores the extractor, or a file of predictions, on annotated articles and prints the report. */
export async function evaluateGold(gold: string, { speech, kind, predicted, table }: EvalOptions): Promise<number> {
  const candidate: Candidate =
    predicted === undefined
      ? { extractor: await extractorOf(loadBeat(loadSettings().config))() }
      : { predicted: linesOf(predicted) };
  const report = table
    ? tabulate(linesOf(gold), candidate)
    : evaluate(linesOf(gold), candidate, { speechOnly: speech, kind: kind ?? null });
  process.stdout.write(await report);
  return 0;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    for await (const line of readLines(createReadStream(path))) {
      if (line.kind === 'problem') throw new UserError('bad-input', `${path}: a line is ${line.problem}`);
      yield line.text;
    }
  } catch (fault) {
    throw fault instanceof Error && 'code' in fault && !(fault instanceof UserError) ? unreadable(path, fault) : fault;
  }
}
