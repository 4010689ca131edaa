import { DATE_BASES } from '../../model/dates.ts';
import type { Queries, Row } from '../database.ts';
import { flag, ids, maybeText, maybeWhole, oneOf, text, whole } from '../decode.ts';
import { ITEM_TYPES, type ItemType } from '../mention.ts';
import type { MentionFacts } from '../merge-mentions.ts';

/** A mention as read back to be merged with others of the same thing. */
export interface StoredMention extends MentionFacts {
  readonly type: ItemType;
  /** The moment of the item that it is a mention of; null for none yet. */
  readonly item: number | null;
  readonly actor: string | null;
  readonly place: string | null;
  readonly subject: string | null;
  readonly plan: string | null;
  readonly denied: boolean;
  readonly text: string;
}

const SELECT = `SELECT m.n, m.item, m.key, m.type, m.actor, m.place, m.subject, m.plan, m.position, m.kind, m.listed, m.date, m.basis,
  m.actors, m.places, m.denied, m.text, d.id AS document, d.slot, d.summary
  FROM mention m JOIN document d ON d.n = m.document WHERE m.key = ?`;

/** All mentions of the given keys, in no order. */
export async function mentionsOf(queries: Queries, keys: readonly string[]): Promise<readonly StoredMention[]> {
  const mentions: StoredMention[] = [];
  for (const key of keys) mentions.push(...(await queries.all(SELECT, [key])).map(decode));
  return mentions;
}

function decode(row: Row): StoredMention {
  return {
    n: whole(row, 'n'),
    item: maybeWhole(row, 'item'),
    key: text(row, 'key'),
    type: oneOf(row, 'type', ITEM_TYPES),
    actor: maybeText(row, 'actor'),
    place: maybeText(row, 'place'),
    subject: maybeText(row, 'subject'),
    plan: maybeText(row, 'plan'),
    document: text(row, 'document'),
    slot: whole(row, 'slot'),
    order: whole(row, 'position'),
    summary: flag(row, 'summary'),
    kind: text(row, 'kind'),
    listed: flag(row, 'listed'),
    date: text(row, 'date') || null,
    basis: oneOf(row, 'basis', DATE_BASES),
    actors: ids(row, 'actors'),
    places: ids(row, 'places'),
    denied: flag(row, 'denied'),
    text: text(row, 'text'),
  };
}
