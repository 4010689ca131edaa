import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { ArchiveEntry } from '../src/archive/archive.ts';
import { WORD_INDEXES } from '../src/archive/database.ts';
import { encodeSpans } from '../src/archive/decode.ts';
import { gatherMentions } from '../src/archive/gather-mentions.ts';
import { keyOf } from '../src/archive/identity.ts';
import type { Mention } from '../src/archive/mention.ts';
import { momentOf, nextMoment, slotOf } from '../src/archive/moment.ts';
import { openSqliteArchive } from '../src/archive/sqlite/open-sqlite-archive.ts';
import { foldText } from '../src/archive/words.ts';
import { makeArticles } from './articles.ts';

/** Articles a transaction: one each would spend most of the time in committing. */
const BATCH = 5_000;

/** Everything comes in at once. */
const REVISION = 1;

/** What FTS5 gathers before it writes a segment, in bytes: while filling, and its own default. */
const FILLING_BUFFER = 2 ** 25;
const FTS5_BUFFER = 2 ** 20;

/**
 * Fills a new archive straight into its tables, a tenth of the work of putting every article: what putting would have
 * to look up is known here, and the indexes are made at the end. What is read back is the same.
 */
export async function fillArchive(path: string, articles: number, progress: (done: number) => void): Promise<void> {
  await (await openSqliteArchive(path))[Symbol.asyncDispose]();
  using database = new DatabaseSync(path);
  // Nobody misses a benchmark's archive after a power cut.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all();
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  setFullTextBuffer(database, FILLING_BUFFER);
  const filler = new Filler(database);
  let done = 0;
  database.exec('BEGIN');
  for (const entry of makeArticles(articles)) {
    filler.add(entry);
    done++;
    if (done % BATCH !== 0) continue;
    database.exec('COMMIT; BEGIN');
    progress(done);
  }
  filler.finish();
  setFullTextBuffer(database, FTS5_BUFFER);
  for (const { sql } of indexes) database.exec(String(sql));
  database.exec('COMMIT; PRAGMA journal_mode = WAL');
}

function setFullTextBuffer(database: DatabaseSync, bytes: number): void {
  for (const index of WORD_INDEXES) {
    database.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('hashsize', ${bytes})`);
  }
}

class Filler {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #tallies = new Map<string, number>();
  readonly #actors = new Map<string, string>();
  /** Moments of items and paragraphs by key, to find what is carried a second time. */
  readonly #items = new Map<string, number>();
  readonly #paragraphs = new Set<string>();
  readonly #taken = { item: new Set<number>(), passage: new Set<number>() };
  #date = '';
  #mention = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  add({ document, findings, extractor }: ArchiveEntry): void {
    const slot = slotOf(document.id);
    if (document.published !== this.#date) this.#startDay(document.published ?? '');
    const n = this.#count('document', '');
    const { id, source, hash, title, outlet, url, published, publishedBasis, language } = document;
    const counts = [findings.statements.length, findings.places.length, 0, 0];
    const head = [n, id, source, source, hash, title, outlet, url, published, publishedBasis, language, 0, null];
    this.#insert('document', [
      ...head,
      extractor,
      slot,
      foldText(`${source} ${title} ${outlet}`),
      ...counts,
      '',
      REVISION,
    ]);
    this.#insert('document_text', [n, document.text]);
    const passages = findings.body.map(([start, end], order) => {
      const text = document.text.slice(start, end);
      const key = keyOf('passage', foldText(text));
      const moment = this.#free('passage', momentOf(published, slot, order));
      const isFirst = !this.#paragraphs.has(key);
      this.#paragraphs.add(key);
      this.#insert('passage', [moment, n, key, Number(isFirst), start, text]);
      if (isFirst) this.#index('passage_words', moment, text, '');
      return moment;
    });
    for (const mention of gatherMentions(document, findings)) this.#addMention(n, slot, mention, passages);
    for (const actor of findings.actors) this.#actors.set(actor.id, actor.name);
  }

  finish(): void {
    for (const [key, number] of this.#tallies) this.#insert('tally', [...key.split(' '), number]);
    for (const [id, name] of this.#actors) this.#insert('discovered_actor', [id, name, null]);
    this.#database.exec(`UPDATE state SET value = ${REVISION} WHERE name = 'revision'`);
  }

  #addMention(n: number, slot: number, mention: Mention, passages: readonly number[]): void {
    const { key, type, order, actor, place, kind, listed, date, basis, text, passage } = mention;
    const lead = ++this.#mention;
    const known = this.#items.get(key);
    const moment = known ?? this.#free('item', momentOf(date, slot, order));
    const about = [
      lead,
      n,
      moment,
      key,
      type,
      order,
      actor,
      null,
      mention.cue,
      Number(mention.denied),
      place,
      mention.subject,
      null,
      kind,
      Number(listed),
      date,
      basis,
      '[]',
      '[]',
    ];
    const where = [encodeSpans(mention.spans), encodeSpans(mention.quoted), passages[passage.paragraph ?? 0] ?? 0];
    this.#insert('mention', [...about, ...where, passage.span[0], null, text, '', '', '']);
    if (known !== undefined) return;
    this.#items.set(key, moment);
    const head = [moment, key, key.slice(0, 9), type, actor, place, mention.subject, null, kind];
    this.#insert('item', [...head, Number(listed), basis, lead, REVISION]);
    if (listed) this.#count('item', type);
    if (place !== null) this.#count('place', place);
    if (type !== 'statement') return;
    this.#index('statement_words', moment, text, keyOf('actor', actor ?? ''));
    this.#count('actor', actor ?? '');
  }

  #startDay(date: string): void {
    this.#date = date;
    this.#taken.item.clear();
    this.#taken.passage.clear();
  }

  #free(table: 'item' | 'passage', wanted: number): number {
    let moment = wanted;
    while (this.#taken[table].has(moment)) moment = nextMoment(moment);
    this.#taken[table].add(moment);
    return moment;
  }

  #count(what: string, name: string): number {
    const number = (this.#tallies.get(`${what} ${name}`) ?? 0) + 1;
    this.#tallies.set(`${what} ${name}`, number);
    return number;
  }

  #index(table: string, moment: number, text: string, actor: string): void {
    this.#run(`INSERT INTO ${table} (rowid, words, actor) VALUES (?, ?, ?)`, [moment, foldText(text), actor]);
  }

  #insert(table: string, values: readonly (string | number | null)[]): void {
    this.#run(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`, values);
  }

  #run(sql: string, values: readonly (string | number | null)[]): void {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    statement.all(...values);
  }
}
