import { z } from 'zod';
import { refusal } from '../core/api-error.ts';
import type { Json } from '../core/json.ts';
import { snowflake } from '../form/fields.ts';
import { readForm } from '../form/read-form.ts';
import { seenGuild } from '../world/access.ts';
import { directChannel } from '../world/build.ts';
import { channelJson, guildJson, memberJson, userJson } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { ok, type Routes } from './route.ts';

const SESSION_STARTS = 1000;
const DAY_MS = 86_400_000;
const recipient = z.strictObject({ recipient_id: snowflake });

export interface GatewayAddress {
  readonly url: () => string;
  readonly shards: number;
  readonly maxConcurrency: number;
}

/** Gateway address, users, application, guilds. */
export function worldRoutes({ url, shards, maxConcurrency }: GatewayAddress): Routes {
  return {
    'GET /gateway': () => ok({ url: url() }),
    'GET /gateway/bot': () =>
      ok({
        url: url(),
        shards,
        session_start_limit: {
          total: SESSION_STARTS,
          remaining: SESSION_STARTS,
          reset_after: DAY_MS,
          max_concurrency: maxConcurrency,
        },
      }),
    'GET /users/@me': ({ world }) =>
      ok({ ...userJson(world.bot), mfa_enabled: false, verified: true, email: null, flags: 0 }),
    'GET /users/:user': ({ world, params }) => {
      const user = world.users.get(params.user ?? '');
      if (user === undefined) throw refusal('unknownUser');
      return ok(userJson(user));
    },
    'POST /users/@me/channels': ({ world, body }) => {
      const user = world.users.get(readForm(recipient, body).recipient_id);
      if (user === undefined) throw refusal('unknownUser');
      // The channel opens even where nothing may be sent: the refusal (50007) comes with the message.
      return ok(channelJson(directChannel(world, user)));
    },
    'GET /applications/@me': ({ world }) => ok(applicationJson(world)),
    'GET /oauth2/applications/@me': ({ world }) => ok(applicationJson(world)),
    'GET /guilds/:guild': ({ world, params }) => ok(guildJson(seenGuild(world, params.guild))),
    'GET /guilds/:guild/channels': ({ world, params }) => {
      const channels = [...seenGuild(world, params.guild).channels.values()];
      return ok(channels.filter(({ kind }) => kind !== 'thread').map(channelJson));
    },
    'GET /guilds/:guild/members/:user': ({ world, params }) => {
      const member = seenGuild(world, params.guild).members.get(params.user ?? '');
      if (member === undefined) throw refusal('unknownMember');
      return ok(memberJson(member));
    },
  };
}

function applicationJson(world: World): Json {
  const installs = world.installs.map((type) => [
    type,
    { oauth2_install_params: { scopes: ['applications.commands', ...(type === 0 ? ['bot'] : [])], permissions: '0' } },
  ]);
  return {
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    bot: userJson(world.bot),
    integration_types_config: Object.fromEntries(installs),
    interactions_endpoint_url: null,
  };
}
