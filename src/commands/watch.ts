import { z } from 'zod';
import { readChatSettings, zoneOf } from '../answers/chat-settings.ts';
import { subscribe } from '../briefings/subscribe.ts';
import { subscriptionView } from '../briefings/subscription-view.ts';
import { defineCommand } from './command.ts';
import { requireManager, requirePosting } from './may-subscribe.ts';
import { parameter } from './parameters.ts';
import { watchedName } from './watched-name.ts';

/** Posts here what comes in on an actor, town or plan. UserErrors `not-allowed`, `bad-arguments`. */
export const watchCommand = defineCommand({
  name: 'watch',
  argument: parameter('name', 'watchable', { required: true }),
  manages: true,
  input: ({ text }) => z.strictObject({ name: text }),
  run: async ({ name }, asking) => {
    const filters = await watchedName(name, asking);
    await requireManager(asking);
    await requirePosting(asking);
    const { home, address } = asking.caller;
    const zone = zoneOf(await readChatSettings(asking, home));
    const how = { schedule: null, zone, quiet: null, mode: null, silent: false };
    const subscription = await subscribe(asking, { ...filters, ...how, home, address });
    return { command: 'subscribe', subscription: await subscriptionView(asking, subscription) };
  },
});
