import { z } from 'zod';
import { about } from '../answers/about.ts';
import { defineCommand } from './command.ts';

export const aboutCommand = defineCommand({
  name: 'about',
  description: 'What this desk covers, what it holds and how new that is',
  input: () => z.strictObject({}),
  run: (_, desk) => about(desk, {}),
});
