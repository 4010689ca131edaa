import { z } from 'zod';
import { search } from '../answers/search.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, parameter } from './parameters.ts';

/** Full text. */
export const searchCommand = defineCommand({
  name: 'search',
  argument: parameter('words', 'words', { required: true }),
  options: [OPTIONS.since, OPTIONS.until, OPTIONS.page],
  freeText: true,
  input: ({ text, dates, paged, inOrder }) => z.strictObject({ words: text, ...dates, ...paged }).refine(...inOrder),
  run: (input, asking) => search(asking, input),
});
