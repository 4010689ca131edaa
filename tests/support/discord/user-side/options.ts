import type { Json } from '../core/json.ts';
import type { StoredCommand } from '../form/command.ts';
import { OPTION_TYPES, type Option, type ValueOption } from '../form/command-option.ts';
import type { Channel, Role, User } from '../world/model.ts';

/** What a user fills in, by option name; users, channels and roles as themselves. */
export type Typed = Readonly<Record<string, string | number | boolean | User | Channel | Role>>;

export interface Filled {
  /** Options as they go into `data.options`, nested under a subcommand where there is one. */
  readonly options: readonly Json[];
  readonly users: readonly User[];
  readonly channels: readonly Channel[];
  readonly roles: readonly Role[];
}

/** Finds the options of `settings language`: those of the command, or of the subcommand in it. @throws when there is none */
export function optionsAt(command: StoredCommand, path: readonly string[]): readonly ValueOption[] {
  let at: readonly Option[] = command.options ?? [];
  for (const name of path) {
    const found = at.find((one) => one.name === name);
    if (found === undefined || !isBranch(found)) throw new Error(`/${command.name} has no subcommand ${name}`);
    at = found.options ?? [];
  }
  const values = at.filter((one): one is ValueOption => !isBranch(one));
  if (values.length < at.length) throw new Error(`/${[command.name, ...path].join(' ')} wants a subcommand`);
  return values;
}

function isBranch(option: Option): option is Exclude<Option, ValueOption> {
  return option.type === OPTION_TYPES.subcommand || option.type === OPTION_TYPES.group;
}

export interface Filling {
  readonly command: StoredCommand;
  readonly path: readonly string[];
  readonly typed: Typed;
  /** The option that is still being typed: the others may be missing, and it is marked. */
  readonly focused?: string;
}

/** Checks what was typed as the client does. @throws when an option is not registered, missing or not allowed */
export function fillIn({ command, path, typed, focused }: Filling): Filled {
  const known = optionsAt(command, path);
  for (const name of Object.keys(typed)) {
    if (!known.some((one) => one.name === name)) throw new Error(`/${command.name} has no option "${name}"`);
  }
  for (const { name, required } of known) {
    if (focused === undefined && required === true && typed[name] === undefined)
      throw new Error(`"${name}" is required`);
  }
  const given = known.flatMap((option) => {
    const value = typed[option.name];
    return value === undefined ? [] : [{ option, value }];
  });
  const leaves: readonly Json[] = given.map(({ option, value }) =>
    option.name === focused
      ? { name: option.name, type: option.type, value: String(value), focused: true }
      : { name: option.name, type: option.type, value: typedValue(option, value) },
  );
  const values = given.map(({ value }) => value).filter((value) => typeof value === 'object');
  return {
    options: nest(leaves, path),
    users: values.filter((value) => 'bot' in value),
    channels: values.filter((value) => 'kind' in value),
    roles: values.filter((value) => 'permissions' in value),
  };
}

function nest(leaves: readonly Json[], path: readonly string[]): readonly Json[] {
  return path.reduceRight<readonly Json[]>((options, name, index) => {
    const type = index === path.length - 1 ? OPTION_TYPES.subcommand : OPTION_TYPES.group;
    return [{ name, type, options }];
  }, leaves);
}

const KINDS: Readonly<Record<number, (value: unknown) => boolean>> = {
  [OPTION_TYPES.text]: (value) => typeof value === 'string',
  [OPTION_TYPES.whole]: (value) => Number.isSafeInteger(value),
  [OPTION_TYPES.yesNo]: (value) => typeof value === 'boolean',
  [OPTION_TYPES.number]: (value) => typeof value === 'number',
};

function typedValue(option: ValueOption, value: Typed[string]): string | number | boolean {
  if (typeof value === 'object') return value.id;
  const refuse = (why: string) => new Error(`"${option.name}" refuses ${JSON.stringify(value)}: ${why}`);
  if (KINDS[option.type]?.(value) === false) throw refuse(`it wants type ${option.type}`);
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) throw refuse('not one of the choices');
  const size = typeof value === 'string' ? value.length : Number(value);
  const [least, most] =
    typeof value === 'string' ? [option.min_length, option.max_length] : [option.min_value, option.max_value];
  if (size < (least ?? size) || size > (most ?? size)) throw refuse(`it wants ${least ?? '…'} to ${most ?? '…'}`);
  return value;
}
