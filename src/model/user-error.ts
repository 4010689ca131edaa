/** Closed list of what can be wrong with what a user gave. */
export const USER_ERROR_CODES = [
  'unknown-command',
  'bad-arguments',
  'too-long',
  'unknown-actor',
  'unknown-place',
  'unknown-plan',
  'unknown-statement',
  'unknown-source',
  'not-understood',
  'not-allowed',
  'bad-input',
  'bad-config',
  'archive-unavailable',
  'internal',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** An expected failure: one clear line (what, where, what was expected), shown as it is. Never carries a secret. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  /** What to try instead: names or whole commands. */
  readonly suggestions: readonly string[];

  constructor(code: UserErrorCode, message: string, suggestions: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.suggestions = suggestions;
  }
}
