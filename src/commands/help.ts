import { z } from 'zod';
import type { Desk } from '../answers/desk.ts';
import type { HelpAnswer } from '../answers/schema.ts';
import { type Command, defineCommand } from './command.ts';
import { parameter, text } from './parameters.ts';
import { unknownCommand } from './unknown-command.ts';
import { usageOf } from './usage.ts';

/** `/help` over all other commands and itself. */
export function helpCommandFor(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    description: 'What can be asked and how; with a command, its options',
    argument: parameter('command', 'command', 'one command to explain'),
    input: () => z.strictObject({ command: text.optional() }),
    run: async ({ command }, desk) => {
      const all = [...others, help];
      if (command === undefined) return helpAnswer(all, desk.beat.examples, true);
      const name = command.toLowerCase().replace(/^\//, '');
      const found = all.find((candidate) => candidate.name === name);
      if (!found) throw unknownCommand(name, all);
      return helpAnswer([found], examplesOf(found, desk), true);
    },
  });
  return help;
}

/** What the bot can do; `understood` is false when it answers a question that nothing could be made of. */
export function helpAnswer(commands: readonly Command[], examples: readonly string[], understood: boolean): HelpAnswer {
  return {
    command: 'help',
    understood,
    commands: commands.map((command) => ({
      name: command.name,
      usage: usageOf(command),
      description: command.description,
      options: [...(command.argument ? [command.argument] : []), ...command.options].map(({ name, description }) => ({
        name,
        description,
      })),
    })),
    examples,
  };
}

function examplesOf({ name }: Command, { beat }: Desk): readonly string[] {
  return beat.examples.filter((example) => example === `/${name}` || example.startsWith(`/${name} `));
}
