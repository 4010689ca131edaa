import { type AnswersWording, englishAnswers } from './english/answers.ts';
import { type ChatWording, englishChat } from './english/chat.ts';
import { type CommandsWording, englishCommands, englishInput, type InputWording } from './english/commands.ts';
import { type DiscordWording, englishDiscord } from './english/discord.ts';
import { type ErrorsWording, englishErrors } from './english/errors.ts';
import { englishTelegram, type TelegramWording } from './english/telegram.ts';
import { ukrainianAnswers } from './ukrainian/answers.ts';
import { ukrainianChat } from './ukrainian/chat.ts';
import { ukrainianCommands, ukrainianInput } from './ukrainian/commands.ts';
import { ukrainianDiscord } from './ukrainian/discord.ts';
import { ukrainianErrors } from './ukrainian/errors.ts';
import { ukrainianTelegram } from './ukrainian/telegram.ts';

/** The languages that the bot speaks, as ISO 639-1 has them. */
export const LANGUAGES = ['en', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Everything the bot says, in one language. */
export interface Wording {
  readonly language: Language;
  readonly answers: AnswersWording;
  readonly chat: ChatWording;
  readonly commands: CommandsWording;
  readonly input: InputWording;
  readonly errors: ErrorsWording;
  readonly discord: DiscordWording;
  readonly telegram: TelegramWording;
}

/** The wording in English. */
export const english: Wording = {
  language: 'en',
  answers: englishAnswers,
  chat: englishChat,
  commands: englishCommands,
  input: englishInput,
  errors: englishErrors,
  discord: englishDiscord,
  telegram: englishTelegram,
};

/** The wording in Ukrainian. */
const ukrainian: Wording = {
  language: 'uk',
  answers: ukrainianAnswers,
  chat: ukrainianChat,
  commands: ukrainianCommands,
  input: ukrainianInput,
  errors: ukrainianErrors,
  discord: ukrainianDiscord,
  telegram: ukrainianTelegram,
};

const WORDINGS: Readonly<Record<Language, Wording>> = { en: english, uk: ukrainian };

/** What the bot says in a language. */
export function wordingIn(language: Language): Wording {
  return WORDINGS[language];
}

/** The language of an app by its tag (`uk`, `en-GB`); null for none that the bot speaks. */
export function languageOf(tag: string | null | undefined): Language | null {
  const primary = tag?.toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}
