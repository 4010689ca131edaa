import type { Archive } from './archive.ts';
import type { Database } from './database.ts';
import { createKeyedState } from './keyed-state.ts';
import { createOutbox } from './outbox/create-outbox.ts';
import { findClaims, findClaimsAround } from './queries/claims.ts';
import { findDocument, findRecord, findStale, hasOriginal, listDocuments, readDocument } from './queries/documents.ts';
import { findNews } from './queries/news.ts';
import { findNamings, findPoints, findPositions, findToldPlans } from './queries/plans.ts';
import { findDiscovered, findNewest, findReported, readRevision } from './queries/reported.ts';
import { searchPassages } from './queries/search.ts';
import { tally } from './queries/select.ts';
import { findStatement, findStatements } from './queries/statements.ts';
import { findItem, findTimeline } from './queries/timeline.ts';
import { putEntry, removeEntry } from './store/put-entry.ts';

/** The archive over any database: all that is not an engine's own. */
export function createArchive(database: Database): Archive {
  const discovered = perRevision(database, findDiscovered);
  const told = perRevision(database, findToldPlans);
  const state = createKeyedState(database);
  return {
    state,
    outbox: createOutbox(database),
    isEmpty: async () => (await tally(database, 'document', '')) === 0,
    put: (entry) => putEntry(database, entry),
    remove: (source) => removeEntry(database, source),
    find: (source) => findDocument(database, source),
    stale: (extractor, limit) => findStale(database, extractor, limit),
    hasOriginal: (fileName) => hasOriginal(database, fileName),
    record: (fileName) => findRecord(database, fileName),
    documents: (slice) => listDocuments(database, slice),
    document: (id) => readDocument(database, id),
    statements: (filter, slice) => findStatements(database, filter, slice),
    statement: (id) => findStatement(database, id),
    item: (id) => findItem(database, id),
    claims: (place, range, slice) => findClaims(database, place, range, slice),
    claimsAround: (place, stance, subject, near) => findClaimsAround(database, { place, stance, subject }, near),
    planPoints: (plan) => findPoints(database, plan),
    planNamings: (plan) => findNamings(database, plan),
    toldPlans: told,
    planPositions: (plan) => findPositions(database, plan),
    timeline: (filter, slice) => findTimeline(database, filter, slice),
    news: (filter, limit) => findNews(database, filter, limit),
    search: (words, range, slice) => searchPassages(database, words, range, slice),
    discoveredActors: discovered,
    mostReportedActors: (slice) => findReported(database, 'actor', slice),
    mostReportedPlaces: (slice) => findReported(database, 'place', slice),
    reportedPlans: async () => (await findReported(database, 'plan', EVERYTHING)).items,
    revision: () => readRevision(database),
    newest: () => findNewest(database),
    async [Symbol.asyncDispose]() {
      await state[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

const EVERYTHING = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Reads again only after a change; the same list as before tells a caller that nothing changed. */
function perRevision<T>(
  database: Database,
  read: (database: Database) => Promise<readonly T[]>,
): () => Promise<readonly T[]> {
  let known: { readonly revision: number; readonly list: readonly T[] } | null = null;
  return async () => {
    const revision = await readRevision(database);
    if (known?.revision !== revision) known = { revision, list: await read(database) };
    return known.list;
  };
}
