import { z } from 'zod';
import { who } from '../answers/who.ts';
import { defineCommand } from './command.ts';
import { dates, flag, inOrder, KINDS, NOT_IN_ORDER, OPTIONS, paged, parameter, text } from './parameters.ts';

export const whoCommand = defineCommand({
  name: 'who',
  description: 'What somebody said, newest first; without a name, who is reported most',
  argument: parameter('name', 'actor', 'a person, office, government or organisation, in any spelling'),
  options: [
    OPTIONS.topic,
    parameter('kind', 'choice', 'quotes: exact words only; reported: paraphrases only', { choices: KINDS }),
    OPTIONS.since,
    OPTIONS.until,
    parameter('source', 'words', 'only from sources with this in their address, title or outlet'),
    parameter('about', 'flag', 'yes: what others said about them'),
    parameter('attitudes', 'flag', 'yes: beliefs and intentions too, not speech alone'),
    OPTIONS.page,
  ],
  input: (today) =>
    z
      .strictObject({
        name: text.optional(),
        topic: text.optional(),
        kind: z
          .string()
          .transform((kind) => kind.toLowerCase())
          .pipe(z.enum(KINDS, { error: 'expected quotes or reported' }))
          .optional(),
        ...dates(today),
        source: text.optional(),
        about: flag.optional(),
        attitudes: flag.optional(),
        ...paged,
      })
      .refine(inOrder, NOT_IN_ORDER),
  run: (input, desk) => who(desk, input),
});
