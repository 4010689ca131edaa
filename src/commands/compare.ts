import { z } from 'zod';
import { compare } from '../answers/compare.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, paged, parameter, text } from './parameters.ts';
import { splitPair } from './split-pair.ts';

export const compareCommand = defineCommand({
  name: 'compare',
  description: 'What two actors said on the same subject, side by side by date',
  argument: parameter('names', 'actors', 'two names: "A, B", "A and B" or "A vs B"', { required: true }),
  options: [OPTIONS.topic, OPTIONS.page],
  input: () =>
    z.strictObject({ names: text, topic: text.optional(), ...paged }).transform(({ names, topic, page }, context) => {
      const pair = splitPair(names);
      if (pair === null)
        context.addIssue({ code: 'custom', path: ['names'], message: 'expected two names, as in A, B' });
      return pair === null ? z.NEVER : { ...pair, topic: topic ?? pair.topic, page };
    }),
  run: (input, desk) => compare(desk, input),
});
