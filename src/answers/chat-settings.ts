import { z } from 'zod';
import { LANGUAGES, type Language } from '../wording/wording.ts';
import type { Desk } from './desk.ts';

/** How a chat is answered. */
export interface ChatSettings {
  /** Null: in the language of the asker's app. */
  readonly language: Language | null;
  /** The time zone of its subscriptions; null: UTC. */
  readonly timezone: string | null;
}

const NONE: ChatSettings = { language: null, timezone: null };
const schema = z.object({
  language: z.enum(LANGUAGES).nullable().catch(null),
  timezone: z.string().nullable().catch(null),
});
const keyOf = (home: string) => `${home}/settings`;

/** The settings of a chat, or of a user in private; those of a chat that has none change nothing. */
export async function readChatSettings(
  { archive, now }: Pick<Desk, 'archive' | 'now'>,
  home: string,
): Promise<ChatSettings> {
  const stored = await archive.state.read(keyOf(home), now());
  return stored === null ? NONE : schema.catch(NONE).parse(JSON.parse(stored));
}

/** Where none was chosen. */
const DEFAULT_ZONE = 'UTC';

/** The IANA time zone that a chat's subscriptions are in unless they name their own. */
export function zoneOf({ timezone }: ChatSettings): string {
  return timezone ?? DEFAULT_ZONE;
}

/** Keeps them until they are changed. */
export async function writeChatSettings({ archive, now }: Desk, home: string, settings: ChatSettings): Promise<void> {
  await archive.state.write(keyOf(home), JSON.stringify(settings), now());
}
