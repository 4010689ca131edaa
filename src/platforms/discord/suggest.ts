import type { Desk } from '../../answers/desk.ts';
import { completeParameter } from '../../commands/complete-parameter.ts';
import type { Parameter } from '../../commands/parameters.ts';
import { COMMANDS, findCommand } from '../../commands/registry.ts';
import { inert } from '../../reply/inert.ts';

/** https://discord.com/developers/docs/interactions/receiving-and-responding: suggestions, and characters of each. */
const MOST = 25;
const LONGEST = 100;

interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Between two names of one parameter. */
const SEPARATOR = /^(.*(?:,|\s(?:and|&|with|vs\.?|versus)\s))\s*([^,]*)$/isu;

/** What may stand in an option of a command of which this much is typed, best first. */
export async function suggest(command: string, option: string, typed: string, desk: Desk): Promise<readonly Choice[]> {
  const found = findCommand(command);
  const parameters = found ? [...(found.argument ? [found.argument] : []), ...found.options] : [];
  const parameter = parameters.find(({ name }) => name === option);
  if (!parameter) return [];
  const values = await completed(parameter, typed.toWellFormed(), desk);
  return values
    .filter((value) => value.trim() !== '' && value.length <= LONGEST && inert(value).length <= LONGEST)
    .slice(0, MOST)
    .map((value) => ({ name: inert(value), value }));
}

async function completed(parameter: Parameter, typed: string, desk: Desk): Promise<readonly string[]> {
  if (parameter.type === 'command') {
    const lower = typed.trim().toLowerCase().replace(/^\//, '');
    return COMMANDS.map(({ name }) => name).filter((name) => name.startsWith(lower));
  }
  if (parameter.type !== 'actors') return completeParameter(parameter, typed, desk, MOST);
  const [, before = '', last = typed] = SEPARATOR.exec(typed) ?? [];
  const names = await completeParameter(parameter, last, desk, MOST);
  return names.map((name) => (before === '' ? name : `${before.trimEnd()} ${name}`));
}
