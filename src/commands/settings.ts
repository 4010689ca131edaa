import { z } from 'zod';
import { readChatSettings, writeChatSettings } from '../answers/chat-settings.ts';
import type { SettingsAnswer } from '../answers/settings-schema.ts';
import { UserError } from '../model/user-error.ts';
import { LANGUAGES } from '../wording/wording.ts';
import type { Asking } from './asking.ts';
import { defineCommand } from './command.ts';
import { parameter } from './parameters.ts';

const AUTOMATIC = 'auto';
const CHOICES = [...LANGUAGES, AUTOMATIC] as const;

/** How this chat is answered; who manages it may change that. UserError `not-allowed`. */
export const settingsCommand = defineCommand({
  name: 'settings',
  options: [parameter('language', 'choice', { choices: CHOICES })],
  manages: true,
  input: ({ oneOf }) => z.strictObject({ language: oneOf(CHOICES).optional() }),
  run: async ({ language }, asking) => (language === undefined ? show(asking, false) : change(language, asking)),
});

async function show(asking: Asking, changed: boolean): Promise<SettingsAnswer> {
  const { home, isGroup } = asking.caller;
  const { language } = await readChatSettings(asking, home);
  return { command: 'settings', language, isGroup, changed };
}

async function change(chosen: (typeof CHOICES)[number], asking: Asking): Promise<SettingsAnswer> {
  const { home, mayManage } = asking.caller;
  if (!(await mayManage())) throw new UserError('not-allowed', asking.wording.errors.mayNotManage());
  await writeChatSettings(asking, home, { language: chosen === AUTOMATIC ? null : chosen });
  return show(asking, true);
}
