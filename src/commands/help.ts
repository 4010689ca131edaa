import { z } from 'zod';
import type { HelpAnswer } from '../answers/help-schema.ts';
import type { Wording } from '../wording/wording.ts';
import type { Asking } from './asking.ts';
import { type Command, defineCommand } from './command.ts';
import { parameter } from './parameters.ts';
import { unknownCommand } from './unknown-command.ts';
import { usageOf } from './usage.ts';

/** `/help` over all other commands and itself. */
export function helpCommandFor(others: readonly Command[]): Command {
  const help: Command = defineCommand({
    name: 'help',
    argument: parameter('command', 'command'),
    input: ({ text }) => z.strictObject({ command: text.optional() }),
    run: async ({ command }, asking) => {
      const all = [...others, help];
      if (command === undefined) return helpAnswer(all, asking, true);
      const name = command.toLowerCase().replace(/^\//, '');
      const found = all.find((candidate) => candidate.name === name);
      if (!found) throw unknownCommand(name, all, asking.wording);
      return { ...helpAnswer([found], asking, true), examples: examplesOf(found, asking) };
    },
  });
  return help;
}

/** What the bot can do; `understood` is false when it answers a question that nothing could be made of. */
export function helpAnswer(commands: readonly Command[], { beat, wording }: Asking, understood: boolean): HelpAnswer {
  return {
    command: 'help',
    understood,
    commands: commands.map((command) => described(command, wording)),
    examples: beat.examples,
  };
}

function described(command: Command, wording: Wording): HelpAnswer['commands'][number] {
  const { name, argument, options } = command;
  const { description, parameters } = wording.commands[name];
  return {
    name,
    usage: usageOf(command, wording),
    description,
    options: [...(argument ? [argument] : []), ...options].map((option) => ({
      name: option.name,
      description: parameters[option.name] ?? '',
    })),
  };
}

function examplesOf({ name }: Command, { beat }: Asking): readonly string[] {
  return beat.examples.filter((example) => example === `/${name}` || example.startsWith(`/${name} `));
}
