import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/** A request without an answer is tried again after this many milliseconds. */
const REQUEST_TIMEOUT = 5_000;
/** Queues of requests that are idle are forgotten after this many milliseconds: there is one for each chat. */
const QUEUE_LIFETIME = 15_000;
/** How requests are made. */
export const REQUEST_OPTIONS = { timeout: REQUEST_TIMEOUT, handlerSweepInterval: QUEUE_LIFETIME };
/** Users and members remembered; what asks brings its user along. */
const MOST_USERS = 200;

/** A client that sees who asks and remembers little; `api` is the root of another server's API. */
export function createClient(api: string | null): Client {
  const few = {
    maxSize: MOST_USERS,
    keepOverLimit: ({ id, client }: { readonly id: string; readonly client: Client }) => id === client.user?.id,
  };
  return new Client({
    // None of these is privileged. What is written in servers is only seen where it mentions the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come without their channel.
    partials: [Partials.Channel],
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    rest: { ...REQUEST_OPTIONS, ...(api === null ? {} : { api }) },
    makeCache: Options.cacheWithLimits({
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: few,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: few,
      VoiceStateManager: 0,
    }),
    sweepers: Options.DefaultSweeperSettings,
  });
}
