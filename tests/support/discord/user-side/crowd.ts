import { addUser } from '../world/build.ts';
import type { Interaction } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { Typed } from './options.ts';
import { createPerson, type Person } from './person.ts';
import type { Place } from './place.ts';
import type { Guildhall } from './server-side.ts';

/** People with a chat each. */
export type Crowd = readonly { readonly person: Person; readonly place: Place }[];

export interface Asking {
  readonly person: Person;
  readonly place: Place;
  readonly command: string;
  readonly typed?: Typed;
}

const PATIENCE_MS = 60_000;

export function createCrowd(world: World, size: number, guildhall?: Guildhall): Crowd {
  return Array.from({ length: size }, (_, index) => {
    if (guildhall !== undefined) {
      return { person: guildhall.member({ name: `member-${index}` }), place: guildhall.text(`channel-${index}`) };
    }
    const person = createPerson(world, addUser(world, { name: `user-${index}` }));
    return { person, place: person.dm() };
  });
}

/** All at once: nobody waits for another's answer. `sentAt` and `answeredAt` of the interactions tell how long each took. */
export async function emit(
  world: World,
  askings: readonly Asking[],
  patienceMs = PATIENCE_MS,
): Promise<readonly Interaction[]> {
  const sent = askings.map(({ person, place, command, typed }) => person.starts(place, command, typed ?? {}));
  const all = Promise.all(sent.map(({ seen }) => seen.promise));
  await world.waiting.within(all, `answers to ${askings.length} commands`, patienceMs);
  return sent;
}
