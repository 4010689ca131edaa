import { z } from 'zod';
import { LANGUAGES } from '../wording/wording.ts';

/** `/settings`: how a chat is answered. */
const settingsSchema = z.object({
  command: z.literal('settings'),
  /** What was chosen here; null where answers go by the language of the asker's app. */
  language: z.enum(LANGUAGES).nullable(),
  /** What was chosen for subscriptions here; null: UTC. */
  timezone: z.string().nullable(),
  /** Whether it holds for a chat of several, or for the asker alone. */
  isGroup: z.boolean(),
  changed: z.boolean(),
});

export type SettingsAnswer = z.infer<typeof settingsSchema>;
