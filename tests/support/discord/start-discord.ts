import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runningClock, type ServerClock } from './core/clock.ts';
import { createIds } from './core/ids.ts';
import type { Json } from './core/json.ts';
import { createWaiting } from './core/waiting.ts';
import { commandJson } from './form/command.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { createFaults, type Fault } from './rest/faults.ts';
import { createLimits, type LimitOptions } from './rest/rate-limits.ts';
import { type LoggedRequest, tailOf } from './rest/request-log.ts';
import { createRest } from './rest/rest-server.ts';
import { createRouter } from './rest/route.ts';
import { commandRoutes } from './rest/routes-commands.ts';
import { interactionRoutes } from './rest/routes-interactions.ts';
import { messageRoutes } from './rest/routes-messages.ts';
import { worldRoutes } from './rest/routes-world.ts';
import { type Asking, type Crowd, createCrowd, emit } from './user-side/crowd.ts';
import type { Person } from './user-side/person.ts';
import { createPlace, type Place } from './user-side/place.ts';
import { createGuildhall, createStranger, type Guildhall, usersOf } from './user-side/server-side.ts';
import type { GuildOptions, UserOptions } from './world/build.ts';
import { privateChannel } from './world/build.ts';
import { deleteMessage } from './world/messages.ts';
import type { Interaction, User } from './world/model.ts';
import type { World } from './world/world.ts';

/** Long enough that no test waits for a heartbeat; the real one says about 41 s. */
const HEARTBEAT_MS = 41_250;
/** "Some minutes" in the documentation. */
const NONCE_MS = 5 * 60_000;

/** Connections waiting to be accepted: the client opens one for each request under way. */
const BACKLOG = 4_096;

/** Longer than a test or a measurement leaves a connection idle: one that ends just as it is used fails a request. */
const KEEP_ALIVE_MS = 120_000;

export interface DiscordOptions {
  readonly token?: string;
  readonly botName?: string;
  /** For deadlines and limits; real time unless given. */
  readonly clock?: ServerClock;
  readonly heartbeatMs?: number;
  readonly nonceMs?: number;
  /** Privileged intents granted to the application; none unless given. */
  readonly grantedIntents?: number;
  /** Rate limits; off unless given (the headers are always there). */
  readonly limits?: LimitOptions;
  /** 0 in servers, 1 for users; both unless given. */
  readonly installs?: readonly (0 | 1)[];
  /** What `gateway/bot` recommends. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
}

/** A Discord of one's own on loopback: as strict as the real one, and failing when told to. */
export interface Discord {
  /** For `rest.api` of discord.js, such as `http://127.0.0.1:4000/api`. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly bot: User;
  readonly clock: ServerClock;
  /** All requests in the order they came. */
  readonly requests: readonly LoggedRequest[];
  readonly gateway: Gateway;
  guild(options?: GuildOptions): Guildhall;
  /** A user who shares no server with the bot. */
  stranger(options?: UserOptions): Person;
  /** Private messages of users among themselves (two, or a group): the bot is not in it. */
  privateChat(...people: readonly Person[]): Place;
  /** Many people, each with a chat of their own: in direct messages, or in channels of a server. */
  crowd(size: number, guildhall?: Guildhall): Crowd;
  /** Sends all commands at once and waits for all answers. */
  emit(askings: readonly Asking[], patienceMs?: number): Promise<readonly Interaction[]>;
  /** Registered commands as GET gives them, all translations included. */
  commands(guildId?: string): readonly Json[];
  /** @param pattern `METHOD /route/:param` or its beginning, or a regular expression over it */
  failNext(pattern: string | RegExp, fault: Fault, times?: number): void;
  /** Faults planned and not yet happened. */
  faultsLeft(): number;
  /** Looks again after each change. @throws in the end, with the log's tail */
  until(predicate: () => boolean, what?: string, patienceMs?: number): Promise<void>;
  /** Empties the request log and forgets messages and answered interactions, for long runs. */
  forget(): void;
  close(): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const requests: LoggedRequest[] = [];
  const world = createWorld(options, requests);
  const faults = createFaults();
  const server = createServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  let port = 0;
  const url = () => `ws://127.0.0.1:${port}`;
  const { grantedIntents = 0, heartbeatMs = HEARTBEAT_MS, shards = 1, maxConcurrency = 1 } = options;
  const gateway = createGateway(world, url, { grantedIntents, heartbeatMs });
  world.publish = gateway.publish;
  const routes = {
    ...worldRoutes({ url, shards, maxConcurrency }),
    ...messageRoutes,
    ...interactionRoutes,
    ...commandRoutes,
  };
  const limit = createLimits(world.clock, options.limits ?? { buckets: false, global: false });
  server.on('request', createRest({ world, route: createRouter(routes), limit, faults, requests }));
  server.on('upgrade', gateway.upgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', BACKLOG, resolve));
  port = portOf(server.address());
  return {
    api: `http://127.0.0.1:${port}/api`,
    token: world.token,
    applicationId: world.applicationId,
    bot: world.bot,
    clock: world.clock,
    requests,
    gateway,
    guild: (guild = {}) => createGuildhall(world, guild),
    stranger: (user = {}) => createStranger(world, user),
    privateChat: (...people) =>
      createPlace(world, privateChannel(world, usersOf(people), false), (message) => deleteMessage(world, message)),
    crowd: (size, guildhall) => createCrowd(world, size, guildhall),
    emit: (askings, patienceMs) => emit(world, askings, patienceMs),
    commands: (guildId = '') => (world.commands.get(guildId) ?? []).map((one) => commandJson(one, true)),
    failNext: (pattern, fault, times = 1) => faults.plan(pattern, fault, times),
    faultsLeft: faults.left,
    async until(predicate, what = String(predicate), patienceMs) {
      await world.waiting.find(() => predicate() || undefined, what, patienceMs);
    },
    forget() {
      requests.length = 0;
      for (const { messages } of world.channels.values()) messages.clear();
      for (const { id, token, acknowledged } of world.interactions.values()) {
        if (acknowledged === undefined) continue;
        world.interactions.delete(id);
        world.interactionsByToken.delete(token);
      }
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createWorld(options: DiscordOptions, requests: readonly LoggedRequest[]): World {
  const clock = options.clock ?? runningClock();
  const ids = createIds(clock);
  const id = ids();
  const name = options.botName ?? 'sitrep';
  const bot: User = { id, name, locale: 'en-US', bot: true, closedDms: false, installed: false };
  return {
    clock,
    ids,
    waiting: createWaiting(() => tailOf(requests)),
    token: options.token ?? `${Buffer.from(id).toString('base64url')}.loopback.token`,
    bot,
    applicationId: id,
    installs: options.installs ?? [0, 1],
    nonceMs: options.nonceMs ?? NONCE_MS,
    users: new Map([[id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    interactions: new Map(),
    interactionsByToken: new Map(),
    nonces: new Map(),
    commands: new Map(),
    typing: [],
    publish: () => undefined,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
