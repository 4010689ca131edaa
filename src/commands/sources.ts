import { z } from 'zod';
import { sources } from '../answers/sources.ts';
import { defineCommand } from './command.ts';
import { OPTIONS } from './parameters.ts';

/** The documents on file. */
export const sourcesCommand = defineCommand({
  name: 'sources',
  options: [OPTIONS.page],
  input: ({ paged }) => z.strictObject(paged),
  run: (input, asking) => sources(asking, input),
});
