import { z } from 'zod';
import { readChatSettings, zoneOf } from '../answers/chat-settings.ts';
import { type DigestSpan, digest } from '../answers/digest.ts';
import { today } from '../answers/today.ts';
import { resolveFilters } from '../briefings/resolve-filters.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, parameter } from './parameters.ts';

/** A digest now, for the asker alone: the newest on file, or all since a date. UserErrors of names. */
export const digestCommand = defineCommand({
  name: 'digest',
  argument: OPTIONS.since,
  options: [parameter('who', 'actor'), parameter('town', 'town'), parameter('plan', 'plan')],
  input: ({ text, dates }) =>
    z.strictObject({
      since: dates.since,
      who: text.optional(),
      town: text.optional(),
      plan: text.optional(),
    }),
  run: async ({ since, ...names }, asking) => {
    const filters = await resolveFilters(asking, names);
    const zone = zoneOf(await readChatSettings(asking, asking.caller.home));
    const span: DigestSpan = since === undefined ? { kind: 'newest' } : { kind: 'recap', since, until: today(asking) };
    return digest(asking, { filters, span, zone, from: null, to: null });
  },
});
