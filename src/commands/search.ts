import { z } from 'zod';
import { search } from '../answers/search.ts';
import { defineCommand } from './command.ts';
import { dates, inOrder, NOT_IN_ORDER, OPTIONS, paged, parameter, text } from './parameters.ts';

export const searchCommand = defineCommand({
  name: 'search',
  description: 'Full text: paragraphs with all the words; put a phrase in quotation marks',
  argument: parameter('words', 'words', 'words or "a phrase"', { required: true }),
  options: [OPTIONS.since, OPTIONS.until, OPTIONS.page],
  freeText: true,
  input: (today) => z.strictObject({ words: text, ...dates(today), ...paged }).refine(inOrder, NOT_IN_ORDER),
  run: (input, desk) => search(desk, input),
});
