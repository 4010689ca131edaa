import { extractorOf } from '../app.ts';
import { loadBeat } from '../beat/load-beat.ts';
import { type ExtractOutput, toOutput } from '../extract/extract-output.ts';
import { listFiles } from '../ingest/list-files.ts';
import { READABLE_EXTENSIONS, type ReadPart, readDocuments } from '../ingest/read-document.ts';
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
  for await (const part of readAll(paths)) {
    if (part.kind === 'problem') {
      complain(part.problem.message);
      if (part.failed) status = 1;
      continue;
    }
    const output = toOutput(part.document, extractor.extract(part.document));
    if (json) await printLine(`${shown++ > 0 ? ',' : ''}${JSON.stringify(output)}`);
    else await printFound(part.name, output);
  }
  if (json) await printLine(']');
  return status;
}

async function* readAll(paths: readonly string[]): AsyncGenerator<ReadPart> {
  for (const entry of await listFiles(paths, READABLE_EXTENSIONS)) {
    try {
      if (entry.kind === 'problem') throw entry.problem;
      yield* await readDocuments(entry.path);
    } catch (fault) {
      if (!(fault instanceof UserError)) throw fault;
      yield { kind: 'problem', name: entry.path, problem: fault, failed: true };
    }
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
