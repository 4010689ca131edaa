import { z } from 'zod';
import { readChatSettings, zoneOf } from '../answers/chat-settings.ts';
import { DIGEST_MODES } from '../archive/outbox/outbox.ts';
import { subscribe } from '../briefings/subscribe.ts';
import { subscriptionView } from '../briefings/subscription-view.ts';
import { UserError } from '../model/user-error.ts';
import { defineCommand } from './command.ts';
import { requireManager, requirePosting } from './may-subscribe.ts';
import { parameter } from './parameters.ts';

/** A digest for this channel, at the times that are named. UserErrors `not-allowed`, `bad-arguments`, those of names. */
export const subscribeCommand = defineCommand({
  name: 'subscribe',
  argument: parameter('when', 'when'),
  options: [
    parameter('who', 'actor'),
    parameter('town', 'town'),
    parameter('plan', 'plan'),
    parameter('mode', 'choice', { choices: DIGEST_MODES }),
    parameter('quiet', 'hours'),
    parameter('silent', 'flag'),
    parameter('cron', 'cron'),
    parameter('zone', 'zone'),
  ],
  manages: true,
  input: ({ when, cron, zone, text, oneOf, quiet, flag }) =>
    z.strictObject({
      when: when.optional(),
      cron: cron.optional(),
      zone: zone.optional(),
      who: text.optional(),
      town: text.optional(),
      plan: text.optional(),
      mode: oneOf(DIGEST_MODES).optional(),
      quiet: quiet.optional(),
      silent: flag.default(false),
    }),
  run: async ({ when, cron, zone, mode, quiet, ...rest }, asking) => {
    const { errors } = asking.wording;
    if (when && cron) throw new UserError('bad-arguments', errors.twoSchedules(), ['/help subscribe']);
    const schedule = when?.schedule ?? cron;
    if (!schedule) throw new UserError('bad-arguments', errors.noSchedule(), ['/help subscribe']);
    await requireManager(asking);
    await requirePosting(asking);
    const { home, address } = asking.caller;
    const settings = await readChatSettings(asking, home);
    const subscription = await subscribe(asking, {
      ...rest,
      home,
      address,
      schedule,
      zone: zone ?? when?.zone ?? zoneOf(settings),
      mode: mode ?? null,
      quiet: quiet ?? null,
    });
    return { command: 'subscribe', subscription: await subscriptionView(asking, subscription) };
  },
});
