import { REST, Routes } from 'discord.js';
import type { Bot } from './bot.ts';
import { REQUEST_OPTIONS } from './create-client.ts';

/**
 * Fills in answers that were promised. discord.js counts these requests towards the 50 a second that a bot has, to which
 * Discord does not: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit.
 */
export function createEditor(api: string | null): Bot['editAnswer'] & Disposable {
  const rest = new REST({
    ...REQUEST_OPTIONS,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    ...(api === null ? {} : { api }),
  });
  const edit: Bot['editAnswer'] = ({ applicationId, token }, { components, flags, allowedMentions: { parse } }) =>
    rest.patch(Routes.webhookMessage(applicationId, token), {
      auth: false,
      body: { components: components.map((one) => one.toJSON()), flags, allowed_mentions: { parse } },
    });
  return Object.assign(edit, {
    [Symbol.dispose]: () => {
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  });
}
