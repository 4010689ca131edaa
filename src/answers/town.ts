import type { StoredClaim } from '../archive/stored.ts';
import type { IsoDate } from '../model/dates.ts';
import { type ActorDirectory, actorDirectory } from './actor-directory.ts';
import { oppositions } from './contested.ts';
import type { Desk } from './desk.ts';
import { given, refuseFilters } from './given.ts';
import { otherParty } from './other-party.ts';
import { LIST_SIZE, PAGE_SIZE, turnListTo, turnTo } from './page.ts';
import { placeNames, placeView } from './place-names.ts';
import { mostReported, newestOf } from './reported.ts';
import { resolvePlace } from './resolve.ts';
import type { TownAnswer, TownListAnswer } from './schema.ts';
import { today } from './today.ts';
import type { Counter, TownItem } from './view-schema.ts';
import { sourceView } from './views.ts';

export interface TownRequest {
  /** A current or former name; without it the most reported towns are given. */
  readonly name?: string | undefined;
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  /** From 1. */
  readonly page: number;
}

/** What is said of a town. UserErrors `unknown-place`. */
export async function town(desk: Desk, request: TownRequest): Promise<TownAnswer | TownListAnswer> {
  if (request.name === undefined) {
    refuseFilters(desk, 'town', given({ since: request.since, until: request.until }));
    return mostReportedTowns(desk, request.page);
  }
  const place = await resolvePlace(desk, request.name);
  const { since, until, page } = request;
  const filters = given({ since, until });
  const question = { filters, page, size: PAGE_SIZE, asOf: today(desk) };
  const { items, ...listing } = await turnTo(question, (slice) =>
    desk.archive.claims(place.id, { since, until }, slice),
  );
  const directory = await actorDirectory(desk);
  const against = await oppositions(desk.archive, place.id, items, otherParty(directory));
  const views = items.map((item) => townItem(item, against.get(item.id) ?? [], directory));
  return { command: 'town', place: placeView(place), items: views, ...listing };
}

function townItem(claim: StoredClaim, against: readonly StoredClaim[], directory: ActorDirectory): TownItem {
  const { id, date, dateBasis, text, stance, sources } = claim;
  const actor = directory.ref(claim.actor, null);
  return {
    id,
    date,
    dateBasis,
    text,
    stance,
    actor: actor?.id ?? null,
    actorName: actor?.name ?? null,
    contested: against.length > 0,
    against: against.map((other) => counter(other, directory)),
    sources: sources.map(sourceView),
  };
}

function counter(
  { id, stance, text, date, dateBasis, sources, actor }: StoredClaim,
  directory: ActorDirectory,
): Counter {
  return {
    id,
    stance,
    actor: directory.ref(actor, null),
    text,
    date,
    dateBasis,
    sources: sources.map(sourceView),
  };
}

async function mostReportedTowns(desk: Desk, page: number): Promise<TownListAnswer> {
  const { byId } = placeNames(desk.beat);
  const known = (await mostReported(desk, 'places')).flatMap(({ id, count, newest }) => {
    const place = byId.get(id);
    return place ? [{ ...placeView(place), count, newest }] : [];
  });
  const question = { filters: {}, page, size: LIST_SIZE, asOf: today(desk) };
  const { items, ...listing } = turnListTo(question, known, newestOf(known));
  return { command: 'town', place: null, places: items, ...listing };
}
