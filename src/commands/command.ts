import type { z } from 'zod';
import type { Desk } from '../answers/desk.ts';
import type { Answer } from '../answers/schema.ts';
import { todayAt } from '../answers/today.ts';
import { UserError } from '../model/user-error.ts';
import { shorten } from './shorten.ts';
import { usageOf } from './usage.ts';

/** What a value is, so that a platform can offer the right field and the right completions. */
export type ValueType =
  | 'actor'
  | 'actors'
  | 'town'
  | 'plan'
  | 'words'
  | 'id'
  | 'command'
  | 'date'
  | 'page'
  | 'flag'
  | 'choice';

/** The argument or an option of a command. Values arrive as text, whatever the platform. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** For `choice`: all that may be chosen. */
  readonly choices: readonly string[];
}

/** Values by parameter name, as typed. */
export type Values = Readonly<Record<string, string>>;

/** A question that can be asked, defined once for all platforms. */
export interface Command {
  readonly name: string;
  readonly description: string;
  /** What follows the name without a key; null when nothing may. */
  readonly argument: Parameter | null;
  readonly options: readonly Parameter[];
  /** Text of the argument that looks like an unknown option is text (full-text search). */
  readonly freeText: boolean;
  /** Throws UserError `bad-arguments` when a value is not what its parameter expects. */
  run(values: Values, desk: Desk): Promise<Answer>;
}

interface Definition<I> {
  readonly name: string;
  readonly description: string;
  readonly argument?: Parameter;
  readonly options?: readonly Parameter[];
  readonly freeText?: boolean;
  /** Turns values into a request; dates such as "yesterday" are told from the day it is (UTC). */
  readonly input: (today: Temporal.PlainDate) => z.ZodType<I>;
  readonly run: (input: I, desk: Desk) => Promise<Answer>;
}

/** Makes a command of its definition. */
export function defineCommand<I>(definition: Definition<I>): Command {
  const { name, description, argument = null, options = [], freeText = false } = definition;
  const command: Command = {
    name,
    description,
    argument,
    options,
    freeText,
    async run(values, desk) {
      const today = todayAt(desk);
      const parsed = definition.input(today).safeParse(values);
      if (!parsed.success)
        throw badArguments(command, parsed.error.issues.map((issue) => explain(issue, values)).join('; '));
      return definition.run(parsed.data, desk);
    },
  };
  return command;
}

/** The error for values that do not fit a command: what is wrong, and how it is typed. */
export function badArguments(command: Command, problem: string, examples: readonly string[] = []): UserError {
  return new UserError('bad-arguments', `/${command.name}: ${problem}. Usage: ${usageOf(command)}`, [
    ...examples,
    `/help ${command.name}`,
  ]);
}

function explain({ path, message }: z.core.$ZodIssue, values: Values): string {
  const name = path.map(String).join('.');
  const value = values[name];
  const got = value === undefined ? '' : `, got "${shorten(value)}"`;
  return name === '' ? message : `${name}: ${message}${got}`;
}
