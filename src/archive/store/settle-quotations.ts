import type { Queries } from '../database.ts';
import { maybeText, text, whole } from '../decode.ts';
import { comparable } from '../identity.ts';
import { byDate } from '../merge-mentions.ts';
import { dayOf } from '../moment.ts';
import { mentionsOf, type StoredMention } from './stored-mentions.ts';

/** A shorter quotation says too little to be told for a part of a longer one. */
const FEWEST_WORDS = 6;
/** Longer ones are never parts of another; keeps comparing cheap and within what LIKE takes. */
const LONGEST = 4_000;
/** In a document with more findings than this the later ones are no parts: everything is compared with everything. */
const MOST_IN_DOCUMENT = 1_000;
/** A part and its whole are reported within this many days. */
const DAYS = 3;

interface Quotation {
  readonly key: string;
  readonly actor: string;
  readonly day: number;
  readonly size: number;
  /** With a space before and after, so that a part begins and ends with a word. */
  readonly words: string;
}

/**
 * A direct quotation whose words stand inside a longer one by the same actor is a part of it and counts as the same
 * statement. Brings that up to date for keys whose mentions changed and gives the keys of all items to be rebuilt.
 */
export async function settleQuotations(queries: Queries, touched: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const roots = new Set<string>();
  for (const key of touched) roots.add(await rootOf(queries, key));
  const affected = new Set<string>();
  for (const key of touched) {
    const quotation = await writeQuotation(queries, key);
    if (quotation !== null) affected.add(key);
    for (const part of await partsOf(queries, key, quotation)) affected.add(part);
  }
  for (const key of affected) roots.add(await rootOf(queries, key));
  for (const key of affected) await chooseParent(queries, key);
  for (const key of affected) roots.add(await rootOf(queries, key));
  return new Set([...roots, ...touched, ...affected]);
}

/** The key of the whole that a quotation is a part of; the key itself for everything else. */
export async function rootOf(queries: Queries, key: string): Promise<string> {
  const [row] = await queries.all('SELECT parent FROM quotation WHERE key = ?', [key]);
  const parent = row === undefined ? null : maybeText(row, 'parent');
  return parent === null ? key : rootOf(queries, parent);
}

/** A key and those of all its parts. */
export async function familyOf(queries: Queries, key: string): Promise<readonly string[]> {
  const rows = await queries.all('SELECT key FROM quotation WHERE parent = ?', [key]);
  const families: string[] = [key];
  for (const row of rows) families.push(...(await familyOf(queries, text(row, 'key'))));
  return families;
}

async function writeQuotation(queries: Queries, key: string): Promise<Quotation | null> {
  const quotation = describe(key, await mentionsOf(queries, [key]));
  if (quotation === null) {
    await queries.run('DELETE FROM quotation WHERE key = ?', [key]);
    return null;
  }
  await queries.run(
    `INSERT INTO quotation (key, actor, day, size, words) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET day = excluded.day`,
    [key, quotation.actor, quotation.day, quotation.size, quotation.words],
  );
  return quotation;
}

function describe(key: string, mentions: readonly StoredMention[]): Quotation | null {
  const [best] = mentions.toSorted(byDate);
  const direct = mentions.find(isComparable);
  if (direct?.actor == null || best?.date == null) return null;
  const words = comparable(direct.text);
  const size = words.split(' ').length;
  if (size < FEWEST_WORDS || words.length > LONGEST) return null;
  return { key, actor: direct.actor, day: dayOf(best.date), size, words: ` ${words} ` };
}

/** What the speaker denies is no part of what the speaker says. */
function isComparable({ kind, type, denied, order }: StoredMention): boolean {
  return type === 'statement' && kind === 'direct' && !denied && order < MOST_IN_DOCUMENT;
}

/** Quotations that are parts of this one, or were. */
async function partsOf(queries: Queries, key: string, whole: Quotation | null): Promise<readonly string[]> {
  const rows = [...(await queries.all('SELECT key FROM quotation WHERE parent = ?', [key]))];
  if (whole !== null && whole.size > FEWEST_WORDS) {
    const { actor, day, size, words } = whole;
    rows.push(
      ...(await queries.all(
        `SELECT key FROM quotation WHERE actor = ? AND day BETWEEN ? AND ? AND size < ? AND ? LIKE '%' || words || '%'`,
        [actor, day - DAYS, day + DAYS, size, words],
      )),
    );
  }
  return rows.map((row) => text(row, 'key'));
}

/** The longest quotation around this one becomes its whole. */
async function chooseParent(queries: Queries, key: string): Promise<void> {
  const [row] = await queries.all('SELECT actor, day, size, words, parent FROM quotation WHERE key = ?', [key]);
  if (row === undefined) return;
  const day = whole(row, 'day');
  const [found] = await queries.all(
    `SELECT key FROM quotation WHERE actor = ? AND day BETWEEN ? AND ? AND size > ? AND words LIKE ?
     ORDER BY size DESC, key LIMIT 1`,
    [text(row, 'actor'), day - DAYS, day + DAYS, whole(row, 'size'), `%${text(row, 'words')}%`],
  );
  const parent = found === undefined ? null : text(found, 'key');
  if (parent !== maybeText(row, 'parent')) {
    await queries.run('UPDATE quotation SET parent = ? WHERE key = ?', [parent, key]);
  }
}
