import type { Slice } from '../archive/archive.ts';
import type { TimelineItem } from '../archive/stored.ts';
import type { IsoDate } from '../model/dates.ts';
import { type ActorDirectory, actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import { given } from './given.ts';
import { LIST_SIZE, mergedPages, turnTo } from './page.ts';
import { placeNames } from './place-names.ts';
import { resolveActor, resolvePlace } from './resolve.ts';
import type { TimelineAnswer } from './schema.ts';
import { today } from './today.ts';
import type { TimelineLine } from './view-schema.ts';
import { sourceView } from './views.ts';

export interface TimelineRequest {
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  readonly who?: string | undefined;
  readonly town?: string | undefined;
  /** From 1. */
  readonly page: number;
}

/** A line for every event, statement and claim. UserErrors `unknown-actor`, `unknown-place`. */
export async function timeline(desk: Desk, request: TimelineRequest): Promise<TimelineAnswer> {
  const { since, until, page } = request;
  const actor = request.who === undefined ? null : await resolveActor(desk, request.who, until);
  const place = request.town === undefined ? null : await resolvePlace(desk, request.town);
  const filters = given({ since, until, who: actor?.view.name, town: place?.name });
  const question = { filters, page, size: LIST_SIZE, asOf: today(desk) };
  const lists = (actor?.ids ?? [undefined]).map((id) => {
    const filter = { since, until, actor: id, place: place?.id };
    return (slice: Slice) => desk.archive.timeline(filter, slice);
  });
  const { items, ...listing } = await turnTo(question, mergedPages(lists));
  const directory = await actorDirectory(desk);
  return { command: 'timeline', items: items.map((item) => timelineLine(desk, item, directory)), ...listing };
}

/** A statement, claim or event as a line. */
export function timelineLine(desk: Desk, item: TimelineItem, directory: ActorDirectory): TimelineLine {
  const { type, id, date, dateBasis, text } = item;
  const sources = item.sources.map(sourceView);
  const nothing = {
    quoted: [],
    kind: null,
    cue: null,
    denied: false,
    stance: null,
    actor: null,
    place: null,
    grain: 'day',
    until: null,
  } as const;
  const common = { type, id, date, dateBasis, text, ...nothing, sources };
  switch (item.type) {
    case 'event':
      return { ...common, grain: item.grain, until: item.until };
    case 'statement': {
      const { quoted, kind, cue, denied } = item;
      return { ...common, quoted, kind, cue, denied, actor: directory.ref(item.actor, item.speaker) };
    }
    case 'claim': {
      const name = placeNames(desk.beat).byId.get(item.place)?.name ?? item.place;
      const actor = directory.ref(item.actor, null);
      return { ...common, stance: item.stance, actor, place: { id: item.place, name } };
    }
  }
}
