import { maybeText, oneOf, text, whole } from '../decode.ts';
import { idsOf } from '../identity.ts';
import { HAS_ID, idParams } from '../item-id.ts';
import { ITEM_TYPES, type ItemType } from '../mention.ts';
import { type Merged, mergeMentions } from '../merge-mentions.ts';
import { momentOf, nextMoment } from '../moment.ts';
import { foldText } from '../words.ts';
import { familyOf, settleQuotations } from './settle-quotations.ts';
import { mentionsOf, type StoredMention } from './stored-mentions.ts';
import type { Tallies } from './tallies.ts';
import { freeMoment, type Writing } from './writing.ts';

/** Brings items up to date with their mentions; what they come to does not depend on the order of changes. */
export async function settleItems(writing: Writing): Promise<void> {
  const keys = await settleQuotations(writing.queries, writing.touched);
  const ids = new Map<string, string | null>();
  // All out before the first goes in: a moment that becomes free is free for every one of them.
  for (const key of keys) ids.set(key, await removeItem(writing, key));
  for (const [key, id] of ids) await build(writing, key, id);
}

async function build(writing: Writing, key: string, id: string | null): Promise<void> {
  const { queries } = writing;
  const [part] = await queries.all('SELECT 1 AS part FROM quotation WHERE key = ? AND parent IS NOT NULL', [key]);
  if (part !== undefined) return;
  const mentions = await mentionsOf(queries, await familyOf(queries, key));
  const merged = mergeMentions(key, mentions);
  if (merged === null) return;
  const wanted = momentOf(merged.date, merged.lead.slot, merged.lead.order);
  const moment = await freeMoment(queries, 'item', wanted, nextMoment);
  await insertItem(writing, merged, moment, id ?? (await freeId(writing, key)));
  for (const { n, item } of mentions) {
    if (item !== moment) await queries.run('UPDATE mention SET item = ? WHERE n = ?', [moment, n]);
  }
}

async function freeId({ queries }: Writing, key: string): Promise<string> {
  for (const id of idsOf(key)) {
    if ((await queries.all(`SELECT 1 AS taken FROM item WHERE ${HAS_ID}`, idParams(id))).length === 0) return id;
  }
  return key;
}

async function insertItem(writing: Writing, merged: Merged<StoredMention>, moment: number, id: string): Promise<void> {
  const { queries, words, tallies } = writing;
  const { lead, listed } = merged;
  await queries.run(
    `INSERT INTO item (moment, key, id, type, actor, place, subject, plan, kind, listed, basis, lead)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      moment,
      lead.key,
      id,
      lead.type,
      lead.actor,
      lead.place,
      lead.subject,
      lead.plan,
      lead.kind,
      Number(listed),
      merged.basis,
      lead.n,
    ],
  );
  if (lead.type === 'statement') {
    words.add('statement_words', moment, foldText(lead.text), lead.actor);
  }
  const named = [
    ...merged.actors.map((name) => ({ what: 'actor', name })),
    ...merged.places.map((name) => ({ what: 'place', name })),
  ];
  for (const { what, name } of named) {
    await queries.run('INSERT INTO naming (type, what, name, moment) VALUES (?, ?, ?, ?)', [
      lead.type,
      what,
      name,
      moment,
    ]);
  }
  count(tallies, lead, listed, merged.actors, 1);
}

/** Takes an item out; gives the id that it had, for the item that takes its place. */
async function removeItem(writing: Writing, key: string): Promise<string | null> {
  const { queries, words, tallies } = writing;
  const [row] = await queries.all(
    'DELETE FROM item WHERE key = ? RETURNING moment, id, type, actor, place, plan, listed',
    [key],
  );
  if (row === undefined) return null;
  const moment = whole(row, 'moment');
  const type = oneOf(row, 'type', ITEM_TYPES);
  if (type === 'statement') words.remove('statement_words', moment);
  const named = await queries.all('DELETE FROM naming WHERE moment = ? RETURNING what, name', [moment]);
  const actors = named.filter((naming) => text(naming, 'what') === 'actor').map((naming) => text(naming, 'name'));
  const of = { type, actor: maybeText(row, 'actor'), place: maybeText(row, 'place'), plan: maybeText(row, 'plan') };
  count(tallies, of, whole(row, 'listed') === 1, actors, -1);
  return text(row, 'id');
}

interface Countable {
  readonly type: ItemType;
  readonly actor: string | null;
  readonly place: string | null;
  readonly plan: string | null;
}

function count(tallies: Tallies, item: Countable, listed: boolean, named: readonly string[], change: 1 | -1): void {
  if (listed) tallies.add('item', item.type, change);
  if (item.place !== null) tallies.add('place', item.place, change);
  if (item.plan !== null && item.type !== 'plan') tallies.add('plan', item.plan, change);
  if (item.type !== 'statement' || !listed) return;
  if (item.actor !== null) tallies.add('actor', item.actor, change);
  for (const actor of named) tallies.add('about', actor, change);
}
