import { z } from 'zod';
import { source } from '../answers/source.ts';
import { defineCommand } from './command.ts';
import { parameter, text } from './parameters.ts';

export const sourceCommand = defineCommand({
  name: 'source',
  description: 'The paragraph that a statement stands in, its words marked',
  argument: parameter('id', 'id', 'the short id shown beside a statement', { required: true }),
  input: () => z.strictObject({ id: text }),
  run: (input, desk) => source(desk, input),
});
