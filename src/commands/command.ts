import type { z } from 'zod';
import type { Answer } from '../answers/schema.ts';
import { todayAt } from '../answers/today.ts';
import { UserError } from '../model/user-error.ts';
import type { CommandName } from '../wording/english/commands.ts';
import type { Wording } from '../wording/wording.ts';
import type { Asking } from './asking.ts';
import { type Fields, fieldsOf } from './fields.ts';
import type { Parameter } from './parameters.ts';
import { shorten } from './shorten.ts';
import { usageOf } from './usage.ts';

/** Values by parameter name, as typed. */
export type Values = Readonly<Record<string, string>>;

/** A question that can be asked, defined once for all platforms. What it says stands in the wording, by its name. */
export interface Command {
  readonly name: CommandName;
  /** What follows the name without a key; null when nothing may. */
  readonly argument: Parameter | null;
  readonly options: readonly Parameter[];
  /** Text of the argument that looks like an unknown option is text (full-text search). */
  readonly freeText: boolean;
  /** Changes what holds for a whole chat: platforms offer it first of all to those who manage one. */
  readonly manages: boolean;
  /** Throws UserError `bad-arguments` when a value is not what its parameter expects. */
  run(values: Values, asking: Asking): Promise<Answer>;
}

interface Definition<I> {
  readonly name: CommandName;
  readonly argument?: Parameter;
  readonly options?: readonly Parameter[];
  readonly freeText?: boolean;
  readonly manages?: boolean;
  /** Turns values into a request, from fields that know the day and the language. */
  readonly input: (fields: Fields) => z.ZodType<I>;
  readonly run: (input: I, asking: Asking) => Promise<Answer>;
}

/** Makes a command of its definition. */
export function defineCommand<I>(definition: Definition<I>): Command {
  const { name, argument = null, options = [], freeText = false, manages = false } = definition;
  const schemaOf = perDayAndLanguage(definition.input);
  const command: Command = {
    name,
    argument,
    options,
    freeText,
    manages,
    async run(values, asking) {
      const parsed = schemaOf(todayAt(asking), asking.wording).safeParse(values);
      if (parsed.success) return definition.run(parsed.data, asking);
      const problems = parsed.error.issues.map((issue) => explain(issue, values, asking.wording));
      throw badArguments(command, problems.join('; '), asking.wording);
    },
  };
  return command;
}

/** Makes a schema once for each day and language: zod takes longer to make one than to use it. */
function perDayAndLanguage<T>(make: (fields: Fields) => T): (today: Temporal.PlainDate, wording: Wording) => T {
  const known = new WeakMap<Wording, { readonly today: Temporal.PlainDate; readonly made: T }>();
  return (today, wording) => {
    const before = known.get(wording);
    if (before?.today.equals(today)) return before.made;
    const made = make(fieldsOf(today, wording.input));
    known.set(wording, { today, made });
    return made;
  };
}

/** The error for values that do not fit a command: what is wrong, and how it is typed. */
export function badArguments(
  command: Command,
  problem: string,
  wording: Pick<Wording, 'input'>,
  examples: readonly string[] = [],
): UserError {
  const message = wording.input.wrong(command.name, problem, usageOf(command, wording));
  return new UserError('bad-arguments', message, [...examples, `/help ${command.name}`]);
}

function explain({ path, message }: z.core.$ZodIssue, values: Values, { input }: Wording): string {
  const name = path.map(String).join('.');
  const value = values[name];
  const got = value === undefined ? '' : input.got(shorten(value));
  return name === '' ? message : `${name}: ${message}${got}`;
}
