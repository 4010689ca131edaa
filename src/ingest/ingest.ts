import type { Archive, PutOutcome } from '../archive/archive.ts';
import type { Document } from '../model/document.ts';
import type { Findings } from '../model/findings.ts';
import { UserError } from '../model/user-error.ts';
import { type Announced, type ExtractAhead, type Extractors, extractAhead } from './extraction/extract-ahead.ts';
import { countFindings, type IngestEvent, NOTHING, type Skipped } from './ingest-event.ts';
import { type Listed, listFiles } from './list-files.ts';
import { planStoring } from './plan-storing.ts';
import { READABLE_EXTENSIONS, readDocuments } from './read-document.ts';
import type { Given } from './to-document.ts';

/** Where documents go to, and what reads them. */
export interface IngestDesk extends Extractors {
  readonly archive: Archive;
  readonly extractorVersion: string;
  readonly now: () => Temporal.Instant;
  /** Logs a fault and returns its reference. */
  readonly report: (fault: unknown) => string;
}

/** So many documents are read ahead of the one that is stored, so that every core has one to extract. */
const AHEAD = 64;

/**
 * Reads the files that `paths` name into the archive, then extracts anew whatever an older extractor read. A file that
 * cannot be read is skipped and the others go on; an archive that fails ends it with UserError `archive-unavailable`.
 * Documents are stored in the order of the files, each before its event is given, whole or not at all, so that it may be
 * stopped at any point.
 */
export async function* ingest(
  desk: IngestDesk,
  paths: readonly string[],
  given: Given = {},
): AsyncGenerator<IngestEvent> {
  const listed = await listFiles(paths, READABLE_EXTENSIONS);
  yield { kind: 'listed', total: listed.length };
  await using ahead = extractAhead(desk);
  yield* inTurn(readAll(desk, listed, given, ahead), (turn) => settle(desk, turn, ahead));
  yield* refresh(desk, ahead);
}

/** What a file or an item has come to so far. */
type Turn =
  | Skipped
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly path: string;
      readonly document: Document;
      readonly announced: Announced | null;
    };

/** Settles each turn when AHEAD more have been made, in order. */
async function* inTurn<T>(
  turns: AsyncIterable<T>,
  settleTurn: (turn: T) => Promise<IngestEvent>,
): AsyncGenerator<IngestEvent> {
  const waiting: T[] = [];
  for await (const turn of turns) {
    waiting.push(turn);
    for (const due of waiting.splice(0, waiting.length - AHEAD)) yield await settleTurn(due);
  }
  for (const due of waiting) yield await settleTurn(due);
}

async function* readAll(
  desk: IngestDesk,
  listed: readonly Listed[],
  given: Given,
  ahead: ExtractAhead,
): AsyncGenerator<Turn> {
  for (const entry of listed) {
    const parts = await orSkip(desk, entry.path, async () => {
      if (entry.kind === 'problem') throw entry.problem;
      return readDocuments(entry.path, given);
    });
    if ('kind' in parts) {
      yield parts;
      continue;
    }
    for (const part of parts) {
      if (part.kind === 'problem') yield skipped(part.name, part.problem.message, part.failed);
      else yield await announce(desk, { ...part, path: entry.path }, ahead);
    }
  }
}

async function announce(
  desk: IngestDesk,
  { name, path, document }: { readonly name: string; readonly path: string; readonly document: Document },
  ahead: ExtractAhead,
): Promise<Turn> {
  return orSkip(desk, name, async () => {
    const plan = await planStoring(desk.archive, desk.extractorVersion, path, document);
    const announced = plan.kind === 'store' ? await ahead.announce(plan.document) : null;
    return { kind: 'read', name, path, document, announced };
  });
}

/** Stores what was read. The plan is made anew: a document before this one may have changed what the archive knows. */
function settle(desk: IngestDesk, turn: Turn, ahead: ExtractAhead): Promise<IngestEvent> {
  return orSkip(desk, turn.kind === 'skipped' ? turn.path : turn.name, async () => {
    if (turn.kind === 'skipped') return turn;
    const { name, path, announced } = turn;
    const plan = await planStoring(desk.archive, desk.extractorVersion, path, turn.document);
    if (plan.kind === 'give-way') return skipped(name, `original present: ${plan.original}`, false);
    if (plan.kind === 'unchanged') return { kind: 'stored', path: name, outcome: 'unchanged', found: NOTHING };
    const findings = await ahead.extract(plan.document, announced);
    const outcome = await put(desk, plan.document, findings);
    // The archive lets a record give way to a source that ends in the file's name; a URL need not.
    if (plan.record !== null) await desk.archive.remove(plan.record.source);
    const found = countFindings(findings);
    return { kind: 'stored', path: name, outcome: plan.anew ? 'extracted-anew' : outcome, found };
  });
}

function put(desk: IngestDesk, document: Document, findings: Findings): Promise<PutOutcome> {
  const read = desk.now().toZonedDateTimeISO('UTC').toPlainDate().toString();
  return desk.archive.put({ document, findings, extractor: desk.extractorVersion, read });
}

const BATCH = 200;

/** Documents that an older extractor read, from their stored text. Each is tried once. */
async function* refresh(desk: IngestDesk, ahead: ExtractAhead): AsyncGenerator<IngestEvent> {
  const failed = new Set<string>();
  for (;;) {
    const batch = await desk.archive.stale(desk.extractorVersion, BATCH + failed.size);
    const due = batch.filter(({ id }) => !failed.has(id));
    if (due.length === 0) return;
    const announced = await Promise.all(due.map((document) => ahead.announce(document)));
    for (const one of announced) {
      const event = await extractAnew(desk, one, ahead);
      if (event.kind === 'skipped') failed.add(one.document.id);
      yield event;
    }
  }
}

function extractAnew(desk: IngestDesk, announced: Announced, ahead: ExtractAhead): Promise<IngestEvent> {
  const { document } = announced;
  return orSkip(desk, document.source, async () => {
    const findings = await ahead.extract(document, announced);
    await put(desk, document, findings);
    return { kind: 'stored', path: document.source, outcome: 'extracted-anew', found: countFindings(findings) };
  });
}

/** One bad document never stops the others; an archive that fails does. */
async function orSkip<T>(desk: IngestDesk, path: string, step: () => Promise<T>): Promise<T | Skipped> {
  try {
    return await step();
  } catch (fault) {
    if (fault instanceof UserError && fault.code !== 'bad-input') throw fault;
    const reason = fault instanceof UserError ? fault.message : `internal error (reference ${desk.report(fault)})`;
    return skipped(path, reason, true);
  }
}

function skipped(path: string, reason: string, failed: boolean): Skipped {
  return { kind: 'skipped', path, reason, failed };
}
