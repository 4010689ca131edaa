import type { Document } from '../../model/document.ts';
import type { ArchiveEntry } from '../archive.ts';
import type { Queries } from '../database.ts';
import { encodeSpans, whole } from '../decode.ts';
import { gatherMentions } from '../gather-mentions.ts';
import type { Mention } from '../mention.ts';
import { slotOf } from '../moment.ts';
import { foldText } from '../words.ts';
import { writeDiscoveries } from './discoveries.ts';
import { fileNameOf } from './file-name.ts';
import { writePassages } from './passages.ts';
import type { Writing } from './writing.ts';

const DOCUMENT = `INSERT INTO document (id, source, file_name, hash, title, outlet, url, published, published_basis, language,
  summary, record_of, extractor, read_on, slot, folded, statements, places, points, events, entered)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n`;

const MENTION = `INSERT INTO mention (document, key, type, position, actor, speaker, cue, speaker_at, cue_at, denied, place, subject, plan, kind, listed, date, basis, until,
  actors, places, spans, quoted, passage, passage_start, passage_text, text)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Stores a document that is not there, with its paragraphs, mentions and discovered actors. */
export async function writeDocument(writing: Writing, entry: ArchiveEntry): Promise<void> {
  const { document, findings } = entry;
  const { queries, tallies, touched } = writing;
  const slot = slotOf(document.id);
  const n = await writeHead(writing, entry, slot);
  await queries.run('INSERT INTO document_text (document, text) VALUES (?, ?)', [n, document.text]);
  const passages = await writePassages(writing, { n, slot, document, body: findings.body });
  for (const mention of gatherMentions(document, findings)) {
    await writeMention(queries, n, mention, passages);
    touched.add(mention.key);
  }
  await writeDiscoveries(queries, n, document, findings.actors);
  tallies.add('document', '', 1);
}

async function writeHead(
  { queries, entered }: Writing,
  { document, findings, extractor, read }: ArchiveEntry,
  slot: number,
) {
  const points = findings.plans.reduce((sum, plan) => sum + plan.points.length, 0);
  const [row] = await queries.all(DOCUMENT, [
    document.id,
    document.source,
    fileNameOf(document.source),
    document.hash,
    document.title,
    document.outlet,
    document.url,
    document.published ?? '',
    document.publishedBasis,
    document.language,
    Number(document.summary),
    document.recordOf,
    extractor,
    read ?? '',
    slot,
    foldSource(document),
    findings.statements.length,
    findings.places.length,
    points,
    findings.events.length,
    entered,
  ]);
  if (row === undefined) throw new Error('the database did not number the document');
  return whole(row, 'n');
}

/** What the `source` filter looks in. */
function foldSource({ source, title, outlet }: Document): string {
  return [source, title ?? '', outlet ?? ''].map((part) => `${foldText(part)} ${part.toLowerCase()}`).join('\n');
}

async function writeMention(queries: Queries, document: number, mention: Mention, passages: readonly number[]) {
  const { passage } = mention;
  await queries.run(MENTION, [
    document,
    mention.key,
    mention.type,
    mention.order,
    mention.actor,
    mention.speaker,
    mention.cue,
    encodeSpans(mention.speakerAt === null ? [] : [mention.speakerAt]),
    encodeSpans(mention.cueAt === null ? [] : [mention.cueAt]),
    Number(mention.denied),
    mention.place,
    mention.subject,
    mention.plan,
    mention.kind,
    Number(mention.listed),
    mention.date ?? '',
    mention.basis,
    mention.until ?? '',
    JSON.stringify(mention.actors),
    JSON.stringify(mention.places),
    encodeSpans(mention.spans),
    encodeSpans(mention.quoted),
    passage.paragraph === null ? null : (passages[passage.paragraph] ?? null),
    passage.span[0],
    passage.text,
    mention.text,
  ]);
}
