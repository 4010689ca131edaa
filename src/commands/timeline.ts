import { z } from 'zod';
import { timeline } from '../answers/timeline.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, parameter } from './parameters.ts';

/** Everything that has a date. */
export const timelineCommand = defineCommand({
  name: 'timeline',
  options: [OPTIONS.since, OPTIONS.until, parameter('who', 'actor'), parameter('town', 'town'), OPTIONS.page],
  input: ({ text, dates, paged, inOrder }) =>
    z.strictObject({ ...dates, who: text.optional(), town: text.optional(), ...paged }).refine(...inOrder),
  run: (input, asking) => timeline(asking, input),
});
