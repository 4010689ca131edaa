import type { Document } from '../../model/document.ts';
import { type Span, sliceSpan } from '../../model/span.ts';
import { text, whole } from '../decode.ts';
import { comparable, keyOf } from '../identity.ts';
import { dateOf, momentOf, nextMoment } from '../moment.ts';
import { foldText } from '../words.ts';
import { freeMoment, type Writing } from './writing.ts';

interface Paragraphs {
  readonly n: number;
  readonly slot: number;
  readonly document: Document;
  readonly body: readonly Span[];
}

const INSERT = 'INSERT INTO passage (moment, document, key, found, start, text) VALUES (?, ?, ?, ?, ?, ?)';

/** Stores a document's paragraphs and gives their moments, in the order of `body`. */
export async function writePassages(writing: Writing, { n, slot, document, body }: Paragraphs): Promise<number[]> {
  const { queries } = writing;
  const moments: number[] = [];
  for (const [order, span] of body.entries()) {
    const words = sliceSpan(document.text, span);
    const moment = await freeMoment(queries, 'passage', momentOf(document.published, slot, order), nextMoment);
    const folded = foldText(words);
    const key = keyOf('passage', comparable(words, folded));
    const [other] = await queries.all('SELECT 1 AS other FROM passage WHERE key = ? LIMIT 1', [key]);
    await queries.run(INSERT, [moment, n, key, other === undefined ? 1 : 0, span[0], words]);
    if (other === undefined) writing.words.add('passage_words', moment, folded, null);
    else await chooseFound(writing, key);
    moments.push(moment);
  }
  return moments;
}

/** Removes a document's paragraphs; one that other documents carry as well is found there from now on. */
export async function removePassages(writing: Writing, document: number): Promise<void> {
  const { queries } = writing;
  const rows = await queries.all('SELECT moment, key, found FROM passage WHERE document = ?', [document]);
  await queries.run('DELETE FROM passage WHERE document = ?', [document]);
  for (const row of rows) {
    if (whole(row, 'found') === 1) writing.words.remove('passage_words', whole(row, 'moment'));
  }
  for (const key of new Set(rows.map((row) => text(row, 'key')))) await chooseFound(writing, key);
}

/** Of the same paragraph in several documents only one is found by a search: the earliest dated. */
async function chooseFound({ queries, words }: Writing, key: string): Promise<void> {
  const rows = await queries.all('SELECT moment, found FROM passage WHERE key = ? ORDER BY moment', [key]);
  const chosen = rows.find((row) => dateOf(whole(row, 'moment')) !== null) ?? rows[0];
  const before = rows.find((row) => whole(row, 'found') === 1);
  if (chosen === undefined || chosen === before) return;
  if (before !== undefined) {
    const moment = whole(before, 'moment');
    await queries.run('UPDATE passage SET found = 0 WHERE moment = ?', [moment]);
    words.remove('passage_words', moment);
  }
  const moment = whole(chosen, 'moment');
  const [row] = await queries.all('UPDATE passage SET found = 1 WHERE moment = ? RETURNING text', [moment]);
  if (row !== undefined) words.add('passage_words', moment, foldText(text(row, 'text')), null);
}
