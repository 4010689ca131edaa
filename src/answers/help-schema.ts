import { z } from 'zod';

/** `/help`: the commands, or one of them. */
export const helpSchema = z.object({
  command: z.literal('help'),
  /** False when the question was not understood: this is what the bot can do instead. */
  understood: z.boolean(),
  commands: z
    .array(
      z.object({
        name: z.string(),
        usage: z.string(),
        description: z.string(),
        options: z.array(z.object({ name: z.string(), description: z.string() })).readonly(),
      }),
    )
    .readonly(),
  examples: z.array(z.string()).readonly(),
});

export type HelpAnswer = z.infer<typeof helpSchema>;
