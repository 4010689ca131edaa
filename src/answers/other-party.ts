import type { ActorDirectory } from './actor-directory.ts';
import type { MayOppose } from './contested.ts';

/** Different actors that are not known to be on one side. */
export function otherParty(directory: ActorDirectory): MayOppose {
  const sideOf = (id: string | null) => (id === null ? null : (directory.view(id)?.side ?? null));
  return (a, b) => {
    if (a === null && b === null) return false;
    if (a !== null && b !== null && directory.canonical(a) === directory.canonical(b)) return false;
    const side = sideOf(a);
    return side === null || side !== sideOf(b);
  };
}
