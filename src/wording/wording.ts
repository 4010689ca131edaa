import { type AnswersWording, englishAnswers } from './answers.ts';
import { type ChatWording, englishChat } from './chat.ts';

/** Everything the bot says, in one language. */
export interface Wording {
  readonly answers: AnswersWording;
  readonly chat: ChatWording;
}

/** The wording in English. */
export const english: Wording = { answers: englishAnswers, chat: englishChat };
