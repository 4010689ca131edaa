import { editDistance } from '../beat/edit-distance.ts';
import { UserError } from '../model/user-error.ts';
import type { Command } from './command.ts';
import { shorten } from './shorten.ts';

/** The error for a command that does not exist: offers those that are nearly typed so, else `/help`. */
export function unknownCommand(name: string, commands: readonly Command[]): UserError {
  const near = commands.filter(
    (command) => (name !== '' && command.name.startsWith(name)) || editDistance(name, command.name, 2) <= 2,
  );
  const suggestions = near.length > 0 ? near.map((command) => `/${command.name}`) : ['/help'];
  return new UserError('unknown-command', `There is no command /${shorten(name)}.`, suggestions);
}
