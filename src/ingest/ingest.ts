import { basename } from 'node:path';
import type { Archive, PutOutcome } from '../archive/archive.ts';
import type { Extractor } from '../extract/extractor.ts';
import type { Document } from '../model/document.ts';
import type { Findings } from '../model/findings.ts';
import { UserError } from '../model/user-error.ts';
import { type Listed, listFiles } from './list-files.ts';
import { READABLE_EXTENSIONS, readDocument } from './read-document.ts';
import { fillFrom, keepKnown, sameDocument } from './same-document.ts';
import type { Given } from './to-document.ts';

/** Where documents go to, and what reads them. The extractor is asked for only when something must be extracted. */
export interface IngestDesk {
  readonly archive: Archive;
  readonly extractorVersion: string;
  readonly extractor: () => Promise<Extractor>;
  /** Logs a fault and returns its reference. */
  readonly report: (fault: unknown) => string;
}

/** `extracted-anew`: the text is as it was, the extractor is not. */
export type IngestOutcome = PutOutcome | 'extracted-anew';

export interface FoundCounts {
  readonly statements: number;
  readonly places: number;
  readonly points: number;
  readonly events: number;
}

/** What happens while documents come in, one event at a time and in order. */
export type IngestEvent =
  | { readonly kind: 'listed'; readonly total: number }
  | { readonly kind: 'stored'; readonly path: string; readonly outcome: IngestOutcome; readonly found: FoundCounts }
  /** `failed` is false for what was rightly left out, such as a record whose original is there. */
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: string; readonly failed: boolean };

/**
 * Reads the files that `paths` name into the archive, then extracts anew whatever an older extractor read. A file that
 * cannot be read is skipped and the others go on; an archive that fails ends it with UserError `archive-unavailable`.
 * Each document is stored before its event is given, whole or not at all, so that it may be stopped at any point.
 */
export async function* ingest(
  desk: IngestDesk,
  paths: readonly string[],
  given: Given = {},
): AsyncGenerator<IngestEvent> {
  const listed = await listFiles(paths, READABLE_EXTENSIONS);
  yield { kind: 'listed', total: listed.length };
  for (const entry of listed) yield await orSkip(desk, entry.path, () => ingestEntry(desk, entry, given));
  yield* refresh(desk);
}

async function ingestEntry(desk: IngestDesk, entry: Listed, given: Given): Promise<IngestEvent> {
  if (entry.kind === 'problem') throw entry.problem;
  const document = await readDocument(entry.path, given);
  if (document.recordOf === null) return replaceRecord(desk, entry.path, document);
  if (!(await desk.archive.hasOriginal(document.recordOf))) return store(desk, entry.path, document);
  return { kind: 'skipped', path: entry.path, reason: `original present: ${document.recordOf}`, failed: false };
}

/** Stores an original. What its record knew of outlet and day stays known; the record itself gives way. */
async function replaceRecord(desk: IngestDesk, path: string, original: Document): Promise<IngestEvent> {
  const record = await desk.archive.record(basename(path));
  if (record === null) return store(desk, path, original);
  const event = await store(desk, path, fillFrom(original, record));
  // The archive lets a record give way to a source that ends in the file's name; a URL need not.
  await desk.archive.remove(record.source);
  return event;
}

async function store(desk: IngestDesk, path: string, read: Document): Promise<IngestEvent> {
  const known = await desk.archive.find(read.source);
  const document = known === null ? read : keepKnown(read, known);
  const same = known !== null && sameDocument(document, known);
  if (same && known.extractor === desk.extractorVersion) {
    return { kind: 'stored', path, outcome: 'unchanged', found: NOTHING };
  }
  const { outcome, found } = await extractAndPut(desk, document);
  return { kind: 'stored', path, outcome: same ? 'extracted-anew' : outcome, found };
}

async function extractAndPut(
  desk: IngestDesk,
  document: Document,
): Promise<{ outcome: PutOutcome; found: FoundCounts }> {
  const extractor = await desk.extractor();
  const findings = extractor.extract(document);
  const outcome = await desk.archive.put({ document, findings, extractor: desk.extractorVersion });
  return { outcome, found: countFindings(findings) };
}

const BATCH = 20;

/** Documents that an older extractor read, from their stored text. Each is tried once. */
async function* refresh(desk: IngestDesk): AsyncGenerator<IngestEvent> {
  const failed = new Set<string>();
  for (;;) {
    const batch = await desk.archive.stale(desk.extractorVersion, BATCH + failed.size);
    const due = batch.filter(({ id }) => !failed.has(id));
    if (due.length === 0) return;
    for (const document of due) {
      const path = document.source;
      const event = await orSkip(desk, path, async () => {
        const { found } = await extractAndPut(desk, document);
        return { kind: 'stored', path, outcome: 'extracted-anew', found };
      });
      if (event.kind === 'skipped') failed.add(document.id);
      yield event;
    }
  }
}

/** One bad document never stops the others; an archive that fails does. */
async function orSkip(desk: IngestDesk, path: string, step: () => Promise<IngestEvent>): Promise<IngestEvent> {
  try {
    return await step();
  } catch (fault) {
    if (fault instanceof UserError && fault.code !== 'bad-input') throw fault;
    const reason = fault instanceof UserError ? fault.message : `internal error (reference ${desk.report(fault)})`;
    return { kind: 'skipped', path, reason, failed: true };
  }
}

const NOTHING: FoundCounts = { statements: 0, places: 0, points: 0, events: 0 };

function countFindings({ statements, places, plans, events }: Findings): FoundCounts {
  const points = plans.reduce((sum, plan) => sum + plan.points.length, 0);
  return { statements: statements.length, places: places.length, points, events: events.length };
}
