import type { BotCommand, UserFromGetMe } from 'grammy/types';
import { ChatHandle } from './chat-handle.ts';
import { type Fault, Faults } from './faults.ts';
import { listen } from './http.ts';
import type { LimitOptions } from './limits.ts';
import { commandsKey } from './methods/commands.ts';
import { type PersonOptions, toPerson } from './person.ts';
import type { LoggedRequest, Params } from './request-log.ts';
import { service } from './service.ts';
import { UserHandle } from './user-handle.ts';
import type { Delivery } from './webhook.ts';
import { World } from './world.ts';

export interface TelegramOptions {
  readonly token?: string;
  readonly bot?: Partial<UserFromGetMe>;
  /** No limits unless given; `REAL_LIMITS` are the real ones. */
  readonly limits?: LimitOptions;
  /** How long a button press or inline query can be answered, in ms: 15 s unless given. */
  readonly queryLifeMs?: number;
  /** Before an update is delivered to a webhook again, in ms: 20 unless given. */
  readonly webhookBackOffMs?: number;
  /** Milliseconds that never go back: the process's own unless given. */
  readonly now?: () => number;
  /** Unix time in seconds: the machine's unless given. */
  readonly date?: () => number;
}

interface GroupOptions {
  readonly id?: number;
  readonly title?: string;
  readonly username?: string;
  /** Whether it has topics; supergroups only. */
  readonly forum?: boolean;
}

/** A Bot API server on loopback, and the people who talk with the bot. */
export interface Telegram {
  /** For grammY's `client.apiRoot`. */
  readonly url: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly world: World;
  /** Everything that was asked of the server, in order. */
  readonly requests: readonly LoggedRequest[];
  /** What webhooks were sent, attempt by attempt. */
  readonly deliveries: readonly Delivery[];
  calls(method: string): readonly LoggedRequest[];
  /** The commands set for a scope (`default`, `all_group_chats`, `chat 42` …) and a language. */
  commands(scope?: string, language?: string): readonly BotCommand[];
  user(options: PersonOptions): UserHandle;
  group(options?: GroupOptions): ChatHandle;
  supergroup(options?: GroupOptions): ChatHandle;
  channel(options?: GroupOptions): ChatHandle;
  /** The next so many requests of a method go wrong; `only`: those whose parameters it takes. */
  failNext(method: string, fault: Fault, times?: number, only?: (params: Params) => boolean): void;
  /** Waits until `probe` gives something, looking whenever something happens. */
  until<T>(probe: () => T | undefined | false, what?: string, patienceMs?: number): Promise<T>;
  /** So many people write to the bot at the same moment. */
  enqueue(count: number, text?: (index: number) => string): readonly UserHandle[];
  /** Drops what was only kept to be looked at (requests, messages), for measurements over many updates. */
  forget(): void;
  close(): Promise<void>;
}

const TOKEN = '4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcU';
const QUERY_LIFE_MS = 15_000;
const WEBHOOK_BACK_OFF_MS = 20;
const FIRST_CROWD_ID = 6_000_000_001;
const BOT: UserFromGetMe = {
  id: 4_839_574_812,
  is_bot: true,
  first_name: 'Sitrep',
  username: 'sitrep_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_guest_queries: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** Starts a strict Bot API server on a free port of loopback. */
export async function startTelegram(options: TelegramOptions = {}): Promise<Telegram> {
  const { token = TOKEN, bot } = options;
  const world = new World({
    bot: { ...BOT, ...bot },
    limits: options.limits,
    queryLifeMs: options.queryLifeMs ?? QUERY_LIFE_MS,
    webhookBackOffMs: options.webhookBackOffMs ?? WEBHOOK_BACK_OFF_MS,
    now: options.now ?? (() => performance.now()),
    date: options.date ?? (() => Math.floor(Date.now() / 1_000)),
  });
  const faults = new Faults();
  const { url, close } = await listen(service(world, token, faults));
  return {
    url,
    token,
    bot: world.bot,
    world,
    requests: world.log.requests,
    deliveries: world.webhook.deliveries,
    calls: (method) => world.log.requests.filter((request) => request.method === method),
    commands: (scope = 'default', language = '') => world.commands.get(commandsKey(scope, language)) ?? [],
    ...company(world),
    failNext: (method, fault, times = 1, only = () => true) => faults.plan(method, fault, times, only),
    until: (probe, what, patienceMs) => world.waiting.until(probe, what, patienceMs),
    forget: () => world.forget(),
    close: () => {
      world.webhook.set(undefined);
      return close();
    },
  };
}

/** Makers of people and of chats. */
function company(world: World): Pick<Telegram, 'user' | 'group' | 'supergroup' | 'channel' | 'enqueue'> {
  let groups = 0;
  let crowd = 0;
  const handle = (
    type: 'group' | 'supergroup' | 'channel',
    first: number,
    { id, title, username, forum }: GroupOptions,
  ) => {
    groups += 1;
    const base = { id: id ?? first - groups, title: title ?? `${type} ${groups}` };
    const named = username === undefined ? {} : { username };
    if (type === 'group') return new ChatHandle(world, world.addRoom({ ...base, type }));
    if (type === 'channel') return new ChatHandle(world, world.addRoom({ ...base, ...named, type }));
    return new ChatHandle(world, world.addRoom({ ...base, ...named, type, ...(forum && { is_forum: true }) }));
  };
  const user = (options: PersonOptions) => {
    const person = toPerson(options);
    world.people.set(person.user.id, person);
    return new UserHandle(world, person);
  };
  return {
    user,
    group: (options = {}) => handle('group', -4_000_000_000, options),
    supergroup: (options = {}) => handle('supergroup', -1_001_000_000_000, options),
    channel: (options = {}) => handle('channel', -1_002_000_000_000, options),
    enqueue: (count, text = (index) => `/start ${index}`) => {
      const people = Array.from({ length: count }, (_, index) => user({ id: FIRST_CROWD_ID + crowd + index }));
      crowd += count;
      people.forEach((person, index) => {
        person.says(text(index));
      });
      return people;
    },
  };
}
