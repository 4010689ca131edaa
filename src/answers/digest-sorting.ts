import type { ActorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import type { Subject } from './digest-groups.ts';
import type { Sorting } from './digest-page.ts';
import { eventPlace } from './event-place.ts';
import { placeNames } from './place-names.ts';

/** By which items are sorted: names as they are on file now. */
export function sortingOf(desk: Desk, directory: ActorDirectory): Sorting {
  const { byId } = placeNames(desk.beat);
  const others: Subject = { kind: 'other', of: null };
  return {
    speakerOf({ actor }) {
      const view = actor === null ? null : directory.view(actor);
      return view === null || view.discovered ? null : view.id;
    },
    subjectOf(item) {
      if (item.type === 'statement') {
        const ref = directory.ref(item.actor, null);
        return ref?.id ? { kind: 'actor', of: { id: ref.id, name: ref.name } } : others;
      }
      const id = item.type === 'claim' ? item.place : eventPlace(desk.beat, item.text);
      return id === null ? others : { kind: 'place', of: { id, name: byId.get(id)?.name ?? id } };
    },
  };
}
