import { extractorOf } from '../app.ts';
import { loadBeat } from '../beat/load-beat.ts';
import { type ExtractOutput, toOutput } from '../extract/extract-output.ts';
import type { Extractor } from '../extract/extractor.ts';
import { type Listed, listFiles } from '../ingest/list-files.ts';
import { READABLE_EXTENSIONS, readDocument } from '../ingest/read-document.ts';
import type { Span } from '../model/span.ts';
import { UserError } from '../model/user-error.ts';
import { inert } from '../reply/inert.ts';
import { loadSettings } from './load-settings.ts';
import { complain, printLine } from './output.ts';

/** Shows what is found in files, storing nothing. Files that cannot be read are named; the status is then 1. */
export async function extractPaths(paths: readonly string[], { json }: { readonly json: boolean }): Promise<number> {
  const extractor = await extractorOf(loadBeat(loadSettings().config))();
  let status = 0;
  let shown = 0;
  if (json) process.stdout.write('[');
  for (const entry of await listFiles(paths, READABLE_EXTENSIONS)) {
    const output = await extractEntry(extractor, entry);
    if (output === null) status = 1;
    else if (json) await printLine(`${shown++ > 0 ? ',' : ''}${JSON.stringify(output)}`);
    else await printFound(entry.path, output);
  }
  if (json) await printLine(']');
  return status;
}

async function extractEntry(extractor: Extractor, entry: Listed): Promise<ExtractOutput | null> {
  try {
    if (entry.kind === 'problem') throw entry.problem;
    const document = await readDocument(entry.path);
    return toOutput(document, extractor.extract(document));
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    complain(fault.message);
    return null;
  }
}

async function printFound(path: string, found: ExtractOutput): Promise<void> {
  const words = ([start, end]: Span) => inert(found.text.slice(start, end)).replace(/\s+/g, ' ');
  const all = (spans: readonly Span[]) => spans.map(words).join(' … ');
  const lines = [
    `${inert(path)} (${found.published ?? 'undated'})`,
    ...found.quotes.map(({ actor, speaker, kind, content }) => {
      const who = actor ?? (speaker === null ? 'somebody' : words(speaker));
      return `  ${kind} ${who}: ${all(content)}`;
    }),
    ...found.places.map(
      ({ place, stance, actor, passage }) => `  ${place} ${actor ?? 'article'} ${stance}: ${words(passage)}`,
    ),
    ...found.plans.flatMap(({ plan, points, positions }) => [
      ...points.map((point) => `  ${plan} point: ${words(point)}`),
      ...positions.map(({ actor, stance, span }) => `  ${plan} ${actor ?? 'somebody'} ${stance}: ${words(span)}`),
    ]),
    ...found.events.map(({ date, span }) => `  ${date}: ${words(span)}`),
  ];
  await printLine(lines.join('\n'));
}
