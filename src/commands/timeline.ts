import { z } from 'zod';
import { timeline } from '../answers/timeline.ts';
import { defineCommand } from './command.ts';
import { dates, inOrder, NOT_IN_ORDER, OPTIONS, paged, parameter, text } from './parameters.ts';

export const timelineCommand = defineCommand({
  name: 'timeline',
  description: 'A dated line for every event, statement and claim, newest first',
  options: [
    OPTIONS.since,
    OPTIONS.until,
    parameter('who', 'actor', 'only with this actor'),
    parameter('town', 'town', 'only about this town'),
    OPTIONS.page,
  ],
  input: (today) =>
    z
      .strictObject({ ...dates(today), who: text.optional(), town: text.optional(), ...paged })
      .refine(inOrder, NOT_IN_ORDER),
  run: (input, desk) => timeline(desk, input),
});
