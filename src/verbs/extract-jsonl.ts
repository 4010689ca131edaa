import { z } from 'zod';
import { extractorOf } from '../app.ts';
import { loadBeat } from '../beat/load-beat.ts';
import { type ExtractOutput, toOutput } from '../extract/extract-output.ts';
import type { Extractor } from '../extract/extractor.ts';
import { readPlain } from '../ingest/read-plain.ts';
import { toDocument } from '../ingest/to-document.ts';
import { createLog } from '../ops/log.ts';
import { loadSettings } from './load-settings.ts';
import { printJson } from './output.ts';
import { type Line, readLines } from './read-lines.ts';

const MAX_TEXT = 5 * 1024 * 1024;

const inputSchema = z.object({
  id: z.string(),
  text: z.string().max(MAX_TEXT, `expected at most ${MAX_TEXT} characters`),
  title: z.string().nullish(),
  published: z.iso.date('expected a date such as 2025-11-28').nullish(),
});

/** What a line gives that cannot be read: the others go on. */
interface LineError {
  readonly error: { readonly code: 'bad-input' | 'internal'; readonly message: string };
  readonly line: number;
}

/** Reads one document a line from standard input and writes one result a line, in order. Status 1 after a bad line. */
export async function extractJsonl(): Promise<number> {
  const settings = loadSettings();
  const extractor = await extractorOf(loadBeat(settings.config))();
  const { report } = createLog(settings.logLevel);
  let status = 0;
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number++;
    const result = extractOr(() => extractLine(extractor, line, number), report, number);
    if ('error' in result) status = 1;
    await printJson(result);
  }
  return status;
}

/** A fault in one document must not take the others with it. */
function extractOr(
  step: () => ExtractOutput | LineError,
  report: (fault: unknown) => string,
  number: number,
): ExtractOutput | LineError {
  try {
    return step();
  } catch (fault) {
    return lineError(number, `internal error (reference ${report(fault)})`, 'internal');
  }
}

function extractLine(extractor: Extractor, line: Line, number: number): ExtractOutput | LineError {
  if (line.kind === 'problem') return lineError(number, line.problem);
  const value = parseJson(line.text);
  if (value === undefined) return lineError(number, 'not JSON; expected {"id","text"}');
  const input = inputSchema.safeParse(value);
  if (!input.success) return lineError(number, z.prettifyError(input.error).replace(/\s*\n\s*/g, ' '));
  const { id, text, title, published } = input.data;
  const given = { title: title ?? undefined, published: published ?? undefined };
  const document = toDocument({ ...readPlain(id, text), source: id }, given, id);
  return toOutput(document, extractor.extract(document), id);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function lineError(line: number, message: string, code: LineError['error']['code'] = 'bad-input'): LineError {
  return { error: { code, message: `line ${line}: ${message}` }, line };
}
