import { DATE_BASES, DATE_GRAINS } from '../../model/dates.ts';
import { PLACE_SUBJECTS, POSITION_STANCES, STANCES, STATEMENT_KINDS } from '../../model/findings.ts';
import { flag, maybeText, oneOf, spans, text, whole } from '../decode.ts';
import { ITEM_TYPES } from '../mention.ts';
import { dateOf } from '../moment.ts';
import type { StoredClaim, StoredEvent, StoredPosition, StoredStatement, TimelineItem } from '../stored.ts';
import type { StoredItem } from './read-items.ts';

function toCommon({ row, sources }: StoredItem) {
  return {
    text: text(row, 'text'),
    date: dateOf(whole(row, 'moment')),
    dateBasis: oneOf(row, 'basis', DATE_BASES),
    sources,
  };
}

export function toStatement(item: StoredItem): StoredStatement {
  const { row } = item;
  return {
    id: text(row, 'id'),
    actor: maybeText(row, 'actor'),
    speaker: maybeText(row, 'speaker'),
    quoted: spans(row, 'quoted'),
    kind: oneOf(row, 'kind', STATEMENT_KINDS),
    speech: flag(row, 'listed'),
    cue: maybeText(row, 'cue'),
    denied: flag(row, 'denied'),
    ...toCommon(item),
  };
}

export function toClaim(item: StoredItem): StoredClaim {
  const { row } = item;
  return {
    id: text(row, 'id'),
    place: text(row, 'place'),
    stance: oneOf(row, 'kind', STANCES),
    subject: oneOf(row, 'subject', PLACE_SUBJECTS),
    actor: maybeText(row, 'actor'),
    ...toCommon(item),
  };
}

export function toPosition(item: StoredItem): StoredPosition {
  const { row } = item;
  return { actor: maybeText(row, 'actor'), stance: oneOf(row, 'kind', POSITION_STANCES), ...toCommon(item) };
}

function toEvent(item: StoredItem): StoredEvent {
  const { date, ...common } = toCommon(item);
  if (date === null) throw new TypeError('an event without a date');
  const grain = oneOf(item.row, 'kind', DATE_GRAINS);
  return { id: text(item.row, 'id'), grain, date, until: text(item.row, 'until') || null, ...common };
}

export function toTimelineItem(item: StoredItem): TimelineItem {
  const type = oneOf(item.row, 'type', ITEM_TYPES);
  switch (type) {
    case 'statement':
      return { type, ...toStatement(item) };
    case 'claim':
      return { type, ...toClaim(item) };
    case 'event':
      return { type, ...toEvent(item) };
    case 'plan':
    case 'point':
    case 'position':
      throw new TypeError(`a ${type} is no line of the timeline`);
  }
}
