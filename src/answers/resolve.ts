import type { Place } from '../beat/beat.ts';
import type { NameHit } from '../beat/resolve-name.ts';
import type { IsoDate } from '../model/dates.ts';
import { UserError } from '../model/user-error.ts';
import { commandLine } from '../reply/command-line.ts';
import { type ActorDirectory, actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import { placeNames } from './place-names.ts';
import { roleHolders } from './role-holders.ts';
import { today } from './today.ts';
import type { ActorView } from './view-schema.ts';

const MOST_OFFERED = 5;
const LONGEST_SEARCH = 100;

/** An actor that was asked for, with every id under which the archive may hold it. */
export interface FoundActor {
  readonly view: ActorView;
  readonly ids: readonly string[];
  readonly directory: ActorDirectory;
}

/**
 * The actor that a name or a role means; roles count as of `asOf` when given, else today. The name of a seat of
 * government means that government. UserError `unknown-actor` with whole commands to try instead.
 */
export async function resolveActor(desk: Desk, name: string, asOf?: IsoDate): Promise<FoundActor> {
  const directory = await actorDirectory(desk);
  const named = directory.names.resolve(name);
  const day = asOf ?? (named.kind === 'found' ? null : today(desk));
  const holder = day === null ? null : roleHolder(desk, name, day);
  const id = holder ?? (named.kind === 'found' ? named.id : governmentOf(desk, name));
  const view = id === null ? null : directory.view(id);
  if (view) return { view, ids: directory.idsOf(view.id), directory };
  throw unknownActor(desk, name, named.kind === 'unknown' ? named.nearest : []);
}

/** Who held an office on a day; null when the phrase means none. UserError when several did. */
function roleHolder(desk: Desk, phrase: string, day: IsoDate): string | null {
  const holders = roleHolders(desk.beat.actors, phrase, day);
  const [holder, ...others] = holders;
  if (others.length === 0) return holder?.id ?? null;
  const tries = holders.slice(0, MOST_OFFERED).map((actor) => commandLine('who', actor.name));
  throw new UserError('unknown-actor', desk.wording.errors.severalActors(phrase), tries);
}

/** The town that a name means. UserError `unknown-place` with whole commands to try instead. */
export async function resolvePlace(desk: Desk, name: string): Promise<Place> {
  const places = placeNames(desk.beat);
  const found = places.names.resolve(name);
  const place = found.kind === 'found' ? places.byId.get(found.id) : undefined;
  if (place) return place;
  const nearest = (found.kind === 'unknown' ? found.nearest : []).map((hit) => commandLine('town', hit.name));
  if (places.isShared(name)) throw new UserError('unknown-place', desk.wording.errors.severalTowns(name), nearest);
  if (places.isRegion(name)) throw new UserError('unknown-place', desk.wording.errors.regionNotTown(name), nearest);
  const directory = await actorDirectory(desk);
  const actor = directory.names.resolve(name);
  const view = actor.kind === 'found' ? directory.view(actor.id) : null;
  if (view) {
    throw new UserError('unknown-place', desk.wording.errors.actorNotTown(view.name), [commandLine('who', view.name)]);
  }
  throw new UserError(
    'unknown-place',
    desk.wording.errors.unknownPlace(name),
    nearest.length > 0 ? nearest : ['/town'],
  );
}

function governmentOf(desk: Desk, name: string): string | null {
  return placeNamed(desk, name)?.government ?? null;
}

function placeNamed(desk: Desk, name: string): Place | null {
  const places = placeNames(desk.beat);
  const found = places.names.resolve(name);
  return found.kind === 'found' ? (places.byId.get(found.id) ?? null) : null;
}

function unknownActor(desk: Desk, name: string, nearest: readonly NameHit[]): UserError {
  const place = placeNamed(desk, name);
  if (place) {
    const town = commandLine('town', place.name);
    return new UserError('unknown-actor', desk.wording.errors.townNotActor(place.name), [town]);
  }
  const tries = nearest.map((hit) => commandLine('who', hit.name));
  const message = desk.wording.errors.unknownActor(name);
  return new UserError('unknown-actor', message, tries.length > 0 ? tries : ['/who', ...searchFor(name)]);
}

function searchFor(name: string): readonly string[] {
  return name.length > LONGEST_SEARCH ? [] : [commandLine('search', name)];
}
