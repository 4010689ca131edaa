import { type App, openApp, seed } from '../../src/app.ts';
import type { Subscription } from '../../src/archive/outbox/outbox.ts';
import type { Rooms } from '../../src/briefings/contents.ts';
import { DISCORD_ROOM } from '../../src/platforms/discord/room.ts';
import { roomOf } from '../../src/platforms/telegram/render.ts';
import { readSettings } from '../../src/settings.ts';
import { subscriptionTo } from '../../tests/support/subscription.ts';

/** What messages hold, as the senders have it. */
export const ROOMS: Rooms = new Map([
  ['telegram', roomOf('')],
  ['discord', DISCORD_ROOM],
]);

/** The bot as it is shipped, over an archive of its own seeds. */
export async function openOffice(database: string): Promise<App> {
  const settings = readSettings({ DATABASE_URL: `sqlite:${database}` });
  const app = await openApp(settings);
  const problems = await seed(app, settings);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return app;
}

/** A daily digest that is due; `number` makes its id. */
export function dueAt(number: number, address: string, at: number): Subscription {
  return subscriptionTo(address, at, { id: number.toString(36).padStart(7, '0'), schedule: 'daily 08:00' });
}
