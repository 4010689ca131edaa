import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';

/** What a channel's history tells of a message. */
export type Found =
  | { readonly kind: 'there'; readonly id: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'untold'; readonly reason: string };

/** What is looked for. */
export interface Sought {
  readonly channel: string;
  /** What the ids of its buttons hold. */
  readonly id: string;
  /** Not posted before; milliseconds since 1970. */
  readonly since: number;
}

/** The most that one request gives. */
const PAGE = 100;
const MOST_PAGES = 10;
/** How far this machine's clock may be from Discord's, in milliseconds. */
const CLOCKS_APART = 5 * 60_000;

const page = z.array(z.object({ id: z.string(), components: z.array(z.unknown()).optional() }));
const UNREADABLE = { kind: 'untold', reason: "the channel's history cannot be read" } as const;

/** Looks for a message of ours in a channel. Rejects as the client does. */
export async function findPosted(rest: REST, { channel, id, since }: Sought): Promise<Found> {
  let before: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before && { before }) });
    const messages = await read(rest, channel, query);
    if (messages === null) return UNREADABLE;
    const found = messages.find(({ components }) => JSON.stringify(components ?? []).includes(id));
    if (found) return { kind: 'there', id: found.id };
    const oldest = messages.at(-1);
    // Without the right to read the history none is told of, as if there were none.
    if (oldest === undefined && before === undefined) return (await isEmpty(rest, channel)) ? ABSENT : UNREADABLE;
    if (oldest === undefined || SnowflakeUtil.timestampFrom(oldest.id) < since - CLOCKS_APART) return ABSENT;
    before = oldest.id;
  }
  return { kind: 'untold', reason: 'too much was posted since' };
}

const ABSENT = { kind: 'absent' } as const;

async function read(rest: REST, channel: string, query: URLSearchParams): Promise<z.infer<typeof page> | null> {
  try {
    return page.parse(await rest.get(Routes.channelMessages(channel), { query }));
  } catch (fault) {
    const isRefused = fault instanceof DiscordAPIError && fault.code === RESTJSONErrorCodes.MissingPermissions;
    if (isRefused) return null;
    throw fault;
  }
}

const about = z.object({ last_message_id: z.string().nullish() });

/** Whether nothing was ever posted. */
async function isEmpty(rest: REST, channel: string): Promise<boolean> {
  const { last_message_id: last } = about.parse(await rest.get(Routes.channel(channel)));
  return last === undefined || last === null;
}
