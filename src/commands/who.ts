import { z } from 'zod';
import { who } from '../answers/who.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, parameter } from './parameters.ts';

const KINDS = ['quotes', 'reported'] as const;

/** What somebody said, or who is reported most. */
export const whoCommand = defineCommand({
  name: 'who',
  argument: parameter('name', 'actor'),
  options: [
    OPTIONS.topic,
    parameter('kind', 'choice', { choices: KINDS }),
    OPTIONS.since,
    OPTIONS.until,
    parameter('source', 'words'),
    parameter('about', 'flag'),
    parameter('attitudes', 'flag'),
    OPTIONS.page,
  ],
  input: ({ text, oneOf, flag, dates, paged, inOrder }) =>
    z
      .strictObject({
        name: text.optional(),
        topic: text.optional(),
        kind: oneOf(KINDS).optional(),
        ...dates,
        source: text.optional(),
        about: flag.optional(),
        attitudes: flag.optional(),
        ...paged,
      })
      .refine(...inOrder),
  run: (input, asking) => who(asking, input),
});
