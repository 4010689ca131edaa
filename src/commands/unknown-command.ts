import { editDistance } from '../beat/edit-distance.ts';
import { UserError } from '../model/user-error.ts';
import type { Wording } from '../wording/wording.ts';
import type { Command } from './command.ts';
import { shorten } from './shorten.ts';

const MOST_EDITS = 2;

/** The error for a command that does not exist: offers those that are nearly typed so, the nearest first, and `/help`. */
export function unknownCommand(
  name: string,
  commands: readonly Command[],
  { input }: Pick<Wording, 'input'>,
): UserError {
  const typed = name.toLowerCase();
  const near = commands
    .map((command) => ({ command, edits: editsTo(command.name, typed) }))
    .filter(({ edits }) => edits <= MOST_EDITS)
    .sort((a, b) => a.edits - b.edits);
  const suggestions = new Set([...near.map(({ command }) => `/${command.name}`), '/help']);
  return new UserError('unknown-command', input.unknownCommand(shorten(name)), [...suggestions]);
}

/** A command that was not typed out counts as typed right. */
function editsTo(command: string, typed: string): number {
  return typed !== '' && command.startsWith(typed) ? 0 : editDistance(typed, command, MOST_EDITS);
}
