import { isDeepStrictEqual } from 'node:util';
import {
  makeURLSearchParams,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';

type SlashCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

const translations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((given) => given ?? {});
const option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: translations,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  min_value: z.number().optional(),
  choices: z
    .array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) }))
    .nullish()
    .transform((given) => given ?? []),
});
const sorted = z
  .array(z.number())
  .nullish()
  .transform((given) => given?.toSorted((one, other) => one - other) ?? []);
/** What tells two commands apart; all else Discord fills in. */
const canonical = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string(),
  description_localizations: translations,
  options: z
    .array(option)
    .nullish()
    .transform((given) => given ?? []),
  integration_types: sorted,
  contexts: sorted,
  default_member_permissions: z
    .string()
    .nullish()
    .transform((given) => given ?? null),
});
const registered = z.array(canonical.extend({ id: z.string() }));

/**
 * Makes the commands of an application these, unless they are these already: Discord allows few changes a day, and
 * clients load changed commands anew. Resolves with the id of each by its name.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly SlashCommand[],
): Promise<ReadonlyMap<string, string>> {
  const route = Routes.applicationCommands(applicationId);
  const before = registered.parse(await rest.get(route, { query: makeURLSearchParams({ with_localizations: true }) }));
  const same = isDeepStrictEqual(inOrder(before), inOrder(commands));
  const after = same ? before : registered.parse(await rest.put(route, { body: commands }));
  return new Map(after.map(({ name, id }) => [name, id]));
}

function inOrder(commands: readonly unknown[]): readonly unknown[] {
  return z
    .array(canonical)
    .parse(commands)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
