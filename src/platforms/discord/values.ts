import type { CommandInteractionOption } from 'discord.js';
import type { Values } from '../../commands/command.ts';

/** What was filled in, as it would be typed. What is empty or not set is left out. */
export function valuesOf(options: readonly CommandInteractionOption[]): Values {
  const given = options.flatMap(({ name, value }) => {
    const typed = value === true ? 'yes' : value === false || value === undefined ? '' : String(value);
    return typed.trim() === '' ? [] : [[name, typed] as const];
  });
  return Object.fromEntries(given);
}
