import { isDeepStrictEqual } from 'node:util';
import { refusal } from '../core/api-error.ts';
import {
  type Command,
  command,
  commandEdit,
  commandJson,
  commands,
  MAX_COMMANDS,
  type StoredCommand,
} from '../form/command.ts';
import { readForm } from '../form/read-form.ts';
import type { World } from '../world/world.ts';
import { type Call, NOTHING, ok, type Reply, type Routes } from './route.ts';

const GLOBAL = '/applications/:application/commands';
const GUILD = '/applications/:application/guilds/:guild/commands';

/** Registered commands, global and of one guild ("Application Commands", "Endpoints"). */
export const commandRoutes: Routes = { ...routesAt(GLOBAL), ...routesAt(GUILD) };

function routesAt(base: string): Routes {
  return {
    [`GET ${base}`]: (call) => {
      const full = call.query.get('with_localizations') === 'true';
      return ok(listOf(call).map((one) => commandJson(one, full)));
    },
    [`PUT ${base}`]: (call) => {
      const next = readForm(commands, call.body).map((one) => stored(call, one));
      call.world.commands.set(scopeOf(call), next);
      call.world.waiting.changed();
      return ok(next.map((one) => commandJson(one, true)));
    },
    [`POST ${base}`]: (call) => {
      const given = readForm(command, call.body);
      const list = listOf(call);
      const known = list.some(({ name }) => name === given.name);
      if (!known && list.length >= MAX_COMMANDS) throw refusal('maximumCommands');
      const next = stored(call, given);
      keep(call, [...list.filter(({ name }) => name !== given.name), next]);
      return { status: known ? 200 : 201, body: commandJson(next, true) };
    },
    [`GET ${base}/:command`]: (call) => ok(commandJson(oneOf(call), true)),
    [`PATCH ${base}/:command`]: patch,
    [`DELETE ${base}/:command`]: (call) => {
      const gone = oneOf(call);
      keep(
        call,
        listOf(call).filter((one) => one !== gone),
      );
      return NOTHING;
    },
  };
}

function patch(call: Call): Reply {
  const before = oneOf(call);
  const changes = readForm(commandEdit, call.body);
  const { id, application_id, version: _, guild_id, ...rest } = before;
  const merged = readForm(command, { ...rest, ...changes });
  const place = { application_id, ...(guild_id === undefined ? {} : { guild_id }) };
  const next: StoredCommand = { ...merged, id, version: call.world.ids(), ...place };
  keep(
    call,
    listOf(call).map((one) => (one === before ? next : one)),
  );
  return ok(commandJson(next, true));
}

function scopeOf({ world, params }: Call): string {
  if (params.application !== world.applicationId) throw refusal('unknownApplication');
  if (params.guild === undefined) return '';
  if (!world.guilds.get(params.guild)?.members.has(world.bot.id)) throw refusal('missingAccess');
  return params.guild;
}

function listOf(call: Call): readonly StoredCommand[] {
  return call.world.commands.get(scopeOf(call)) ?? [];
}

function oneOf(call: Call): StoredCommand {
  const found = listOf(call).find(({ id }) => id === call.params.command);
  if (found === undefined) throw refusal('unknownCommand');
  return found;
}

function keep(call: Call, list: readonly StoredCommand[]): void {
  call.world.commands.set(scopeOf(call), list);
  call.world.waiting.changed();
}

/** A command of a known name keeps its id; its version changes when it does. */
function stored(call: Call, given: Command): StoredCommand {
  const { world, params } = call;
  const before = listOf(call).find(({ name }) => name === given.name);
  const full = withDefaults(world, given, params.guild);
  const place = params.guild === undefined ? {} : { guild_id: params.guild };
  const ids = { id: before?.id ?? world.ids(), application_id: world.applicationId, ...place };
  const same =
    before !== undefined &&
    isDeepStrictEqual(commandJson({ ...full, ...ids, version: before.version }, true), commandJson(before, true));
  return { ...full, ...ids, version: same ? before.version : world.ids() };
}

/** Contexts and installations are of global commands only. */
function withDefaults(world: World, given: Command, guild: string | undefined): Command {
  if (guild !== undefined) return { ...given, contexts: null, integration_types: [0] };
  return { ...given, integration_types: given.integration_types ?? [...world.installs] };
}
