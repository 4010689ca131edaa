import type { SettingsAnswer } from '../answers/settings-schema.ts';
import type { Reply } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { LANGUAGES } from '../wording/wording.ts';
import { actionsBlock, followUp, nothing } from './listing.ts';

/** `/settings`: what holds here, and what else can be chosen. */
export function presentSettings(
  { language, timezone, isGroup, changed }: SettingsAnswer,
  { settings }: AnswersWording,
): Reply {
  const nameOf = (chosen: SettingsAnswer['language']) =>
    chosen === null ? settings.automatic : settings.languages[chosen];
  const others = [...LANGUAGES, null].filter((choice) => choice !== language);
  return [
    ...(changed ? [nothing(settings.changed)] : []),
    { kind: 'heading', text: settings.heading, detail: settings.scope(isGroup) },
    {
      kind: 'fields',
      fields: [
        { name: settings.language, value: nameOf(language) },
        { name: settings.timezone, value: timezone ?? settings.noTimezone },
      ],
    },
    ...actionsBlock(
      others.map((choice) =>
        followUp(settings.choose(nameOf(choice)), commandLine('settings', '', { language: choice ?? 'auto' })),
      ),
    ),
  ];
}
