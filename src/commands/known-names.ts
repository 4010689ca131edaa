import { actorDirectory } from '../answers/actor-directory.ts';
import type { Desk } from '../answers/desk.ts';
import { placeNames } from '../answers/place-names.ts';
import { plan } from '../answers/plan.ts';
import { UserError } from '../model/user-error.ts';
import { GENITIVES } from './english-questions.ts';
import type { ParsedCommand } from './parse-command.ts';
import { planCommand } from './plan.ts';
import { searchCommand } from './search.ts';
import { townCommand } from './town.ts';
import { whoCommand } from './who.ts';

/** What a name means: an actor or a town (`first` wins where it is both), a plan, else words to search for. */
export async function thingNamed(name: string, desk: Desk, first: 'actor' | 'town'): Promise<ParsedCommand> {
  const actor = (await actorDirectory(desk)).names.resolve(name).kind === 'found' ? whoCommand : null;
  const town = placeNames(desk.beat).names.resolve(name).kind === 'found' ? townCommand : null;
  const command = first === 'town' ? (town ?? actor) : (actor ?? town);
  if (command) return { command, values: { name } };
  if (await knowsPlan(name, desk)) return { command: planCommand, values: { name } };
  return { command: searchCommand, values: { words: name } };
}

/** Whether a name, an author or a number means one plan. */
export async function knowsPlan(name: string, desk: Desk): Promise<boolean> {
  try {
    await plan(desk, { name, page: 1 });
    return true;
  } catch (error) {
    if (error instanceof UserError && error.code === 'unknown-plan') return false;
    throw error;
  }
}

/** A name as it stands in a sentence, without quotation marks, a comma or a genitive at its end. */
export function nameWords(text: string): string {
  const plain = text.replace(/[’‘ʼ]/g, "'").replace(/^["“”«»\s]+|["“”«»,;:\s]+$/g, '');
  const ending = GENITIVES.find((genitive) => plain.endsWith(genitive));
  return ending === undefined ? plain : plain.slice(0, -ending.length);
}
