import type { User } from 'grammy/types';

/** An IETF language tag; empty for everybody else. */
export type Language = string;

export interface PersonOptions {
  readonly id: number;
  readonly name?: string;
  readonly username?: string;
  /** What the user's client is set to. */
  readonly language?: Language;
}

/** Somebody who uses Telegram. */
export interface Person {
  readonly user: User;
}

export function toPerson({ id, name = `User ${id}`, username, language }: PersonOptions): Person {
  return {
    user: {
      id,
      is_bot: false,
      first_name: name,
      ...(username !== undefined && { username }),
      ...(language !== undefined && { language_code: language }),
    },
  };
}

/** Who anonymous administrators appear to be (https://core.telegram.org/bots/api#message: `from` of such messages). */
export const ANONYMOUS_ADMINISTRATOR: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
