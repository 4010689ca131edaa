import { type REST, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import { OWN_REASONS } from '../../wording/own-reasons.ts';

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
type Page = z.infer<typeof page>;

const ABSENT = { kind: 'absent' } as const;
const UNREADABLE = { kind: 'untold', reason: OWN_REASONS.noHistory } as const;

/** Looks for a message of ours in a channel. Rejects as the client does. */
export async function findPosted(rest: REST, { channel, id, since }: Sought): Promise<Found> {
  let oldest: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const messages = await read(rest, channel, oldest);
    const found = messages.find(({ components }) => JSON.stringify(components ?? []).includes(id));
    if (found) return { kind: 'there', id: found.id };
    // Without the right to read the history none is told of, as if there were none.
    if (pages === 0 && messages.length === 0) return (await isEmpty(rest, channel)) ? ABSENT : UNREADABLE;
    oldest = messages.at(-1)?.id;
    const reaches = oldest === undefined || SnowflakeUtil.timestampFrom(oldest) < since - CLOCKS_APART;
    if (reaches || messages.length < PAGE) return ABSENT;
  }
  return { kind: 'untold', reason: OWN_REASONS.longAgo };
}

/** Newest first. */
async function read(rest: REST, channel: string, before: string | undefined): Promise<Page> {
  const query = new URLSearchParams({ limit: String(PAGE), ...(before && { before }) });
  return page.parse(await rest.get(Routes.channelMessages(channel), { query }));
}

const about = z.object({ last_message_id: z.string().nullish() });

/** Whether nothing was ever posted. */
async function isEmpty(rest: REST, channel: string): Promise<boolean> {
  const { last_message_id: last } = about.parse(await rest.get(Routes.channel(channel)));
  return last === undefined || last === null;
}
