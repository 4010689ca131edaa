import { z } from 'zod';
import { sources } from '../answers/sources.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, paged } from './parameters.ts';

export const sourcesCommand = defineCommand({
  name: 'sources',
  description: 'The documents that answers come from',
  options: [OPTIONS.page],
  input: () => z.strictObject(paged),
  run: (input, desk) => sources(desk, input),
});
