import { UserError } from '../model/user-error.ts';
import { commandLine } from '../reply/command-line.ts';

/** No id is longer. */
const LONGEST_ID = 26;

interface Lookup<T> {
  readonly find: (id: string) => Promise<T | null>;
  /** The command that takes such ids. */
  readonly command: string;
  readonly unknown: (id: string) => string;
}

/** What has an id, as a user types it. UserError `unknown-statement`, with ids that were perhaps meant. */
export async function findById<T extends { readonly id: string }>(typed: string, lookup: Lookup<T>): Promise<T> {
  const id = typed.trim().replace(/^#/, '').toLowerCase();
  const found = (await lookup.find(id)) ?? (await lookup.find(asDigits(id)));
  if (found === null) throw await unknownId(id, lookup);
  return found;
}

/** Ids have no letter that looks like a digit: where one was typed, the digit was meant. */
function asDigits(id: string): string {
  return id.replace(/[il]/g, '1').replaceAll('o', '0');
}

async function unknownId<T extends { readonly id: string }>(id: string, lookup: Lookup<T>): Promise<UserError> {
  const swapped = id.length > LONGEST_ID ? [] : neighboursSwapped(asDigits(id));
  const found = await Promise.all(swapped.map(lookup.find));
  const nearest = found.flatMap((each) => (each === null ? [] : [commandLine(lookup.command, each.id)]));
  const tries = nearest.length > 0 ? nearest : ['/who', '/sources'];
  return new UserError('unknown-statement', lookup.unknown(id), tries);
}

function neighboursSwapped(id: string): readonly string[] {
  const swaps = Array.from({ length: Math.max(0, id.length - 1) }, (_, at) => {
    return id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
  });
  return [...new Set(swaps)].filter((swapped) => swapped !== id);
}
