import { z } from 'zod';
import { compare } from '../answers/compare.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, parameter } from './parameters.ts';
import { splitPair } from './split-pair.ts';

/** Two actors side by side. */
export const compareCommand = defineCommand({
  name: 'compare',
  argument: parameter('names', 'actors', { required: true }),
  options: [OPTIONS.topic, OPTIONS.page],
  input: ({ text, paged, twoNames }) =>
    z.strictObject({ names: text, topic: text.optional(), ...paged }).transform(({ names, topic, page }, context) => {
      const pair = splitPair(names);
      if (pair === null) context.addIssue({ code: 'custom', path: ['names'], message: twoNames });
      return pair === null ? z.NEVER : { ...pair, topic: topic ?? pair.topic, page };
    }),
  run: (input, asking) => compare(asking, input),
});
