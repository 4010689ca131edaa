import type { DateRange, Page, Slice } from '../archive.ts';
import type { Database, Queries, Row, Term } from '../database.ts';
import { text, whole } from '../decode.ts';
import { dateOf, momentsOf } from '../moment.ts';
import type { SearchHit, StoredSource, StoredStatement } from '../stored.ts';
import { asBeginnings, findMarks, parseTerms } from '../text-query.ts';
import { byPublished, readItems, toDocumentSource } from './read-items.ts';
import { count, newestOf, type Sql } from './select.ts';
import { toStatement } from './to-stored.ts';

/**
 * Paragraphs with all of the words, newest first. Words count as written; only when no paragraph has them all, as
 * beginnings of words. Nothing is ranked: ranking reads every match, the newest are the end of an index.
 */
export async function searchPassages(
  database: Database,
  words: string,
  range: DateRange,
  slice: Slice,
): Promise<Page<SearchHit>> {
  const exact = parseTerms(words);
  if (exact.length === 0) return { items: [], total: 0 };
  const found = await searchTerms(database, exact, range, slice);
  return found.total > 0 ? found : searchTerms(database, asBeginnings(exact), range, slice);
}

async function searchTerms(database: Database, terms: readonly Term[], range: DateRange, slice: Slice) {
  const { fullText } = database;
  const moments = { sql: fullText.matches('passage_words'), params: [fullText.expression(terms), ...momentsOf(range)] };
  const items = await readHits(database, newestOf(moments, slice), terms);
  const known = slice.offset === 0 && items.length < slice.limit;
  return { items, total: known ? items.length : await count(database, moments) };
}

/** The paragraphs found, each with every document that carries it. */
const PASSAGES = `SELECT page.moment, f.text AS shown, p.moment AS stands, p.start, p.text AS passage, d.id AS document, d.hash,
  d.title, d.outlet, d.url, d.source, d.published, d.published_basis, d.summary
  FROM page JOIN passage f ON f.moment = page.moment JOIN passage p ON p.key = f.key JOIN document d ON d.n = p.document`;

async function readHits(queries: Queries, { sql, params }: Sql, terms: readonly Term[]): Promise<SearchHit[]> {
  const rows = await queries.all(`WITH page AS (${sql}) ${PASSAGES}`, params);
  const groups = Map.groupBy(rows, (row) => whole(row, 'moment'));
  const statements = await readStanding(
    queries,
    rows.map((row) => whole(row, 'stands')),
  );
  return [...groups]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([moment, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const shown = text(first, 'shown');
      const date = dateOf(moment);
      const standing = group.flatMap((row) => statements.get(whole(row, 'stands')) ?? []);
      return {
        text: shown,
        marks: findMarks(shown, terms),
        date,
        dateBasis: date === null ? 'none' : 'published',
        statements: [...new Map(standing.map((statement) => [statement.id, statement])).values()],
        sources: group.map((row) => toSource(row, terms)).toSorted(byPublished),
      };
    });
}

function toSource(row: Row, terms: readonly Term[]): StoredSource {
  const passage = text(row, 'passage');
  const start = whole(row, 'start');
  return {
    ...toDocumentSource(row),
    spans: findMarks(passage, terms).map(([from, to]) => [start + from, start + to]),
    passageSpan: [start, start + passage.length],
    passage,
    trace: null,
  };
}

/** The statements that stand in paragraphs, by paragraph. */
async function readStanding(
  queries: Queries,
  passages: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredStatement[]>> {
  if (passages.length === 0) return new Map();
  const standing = `FROM mention m JOIN item s ON s.moment = m.item
    WHERE m.passage IN (${passages.map(() => '?').join(', ')}) AND m.type = 'statement' AND s.listed = 1`;
  const pairs = await queries.all(`SELECT DISTINCT m.passage, s.id ${standing}`, passages);
  const items = await readItems(queries, { sql: `SELECT DISTINCT s.moment AS moment ${standing}`, params: passages });
  const statements = items.map(toStatement);
  return new Map(
    passages.map((passage) => {
      const ids = new Set(pairs.filter((pair) => whole(pair, 'passage') === passage).map((pair) => text(pair, 'id')));
      return [passage, statements.filter(({ id }) => ids.has(id))];
    }),
  );
}
