import { z } from 'zod';
import { type ChatSettings, readChatSettings, writeChatSettings, zoneOf } from '../answers/chat-settings.ts';
import type { SettingsAnswer } from '../answers/settings-schema.ts';
import { changeZone } from '../briefings/manage.ts';
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
  options: [parameter('language', 'choice', { choices: CHOICES }), parameter('timezone', 'zone')],
  manages: true,
  input: ({ oneOf, zone }) => z.strictObject({ language: oneOf(CHOICES).optional(), timezone: zone.optional() }),
  run: async ({ language, timezone }, asking) => {
    if (language === undefined && timezone === undefined) return show(asking, false);
    if (!(await asking.caller.mayManage())) throw new UserError('not-allowed', asking.wording.errors.mayNotManage());
    const before = await readChatSettings(asking, asking.caller.home);
    await change(asking, before, {
      language: language === undefined ? before.language : language === AUTOMATIC ? null : language,
      timezone: timezone ?? before.timezone,
    });
    return show(asking, true);
  },
});

async function show(asking: Asking, changed: boolean): Promise<SettingsAnswer> {
  const { home, isGroup } = asking.caller;
  const settings = await readChatSettings(asking, home);
  return { command: 'settings', ...settings, isGroup, changed };
}

async function change(asking: Asking, before: ChatSettings, after: ChatSettings): Promise<void> {
  const { home } = asking.caller;
  await writeChatSettings(asking, home, after);
  const [from, to] = [zoneOf(before), zoneOf(after)];
  if (from !== to) await changeZone(asking, home, { from, to });
}
