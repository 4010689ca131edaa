/** Why something was not delivered, where no platform said so: kept as they stand here, and shown in the reader's language. */
export const OWN_REASONS = {
  unreadable: 'its schedule or time zone cannot be read',
  stopped: 'the bot was stopped while it was sent',
  ended: 'the chat ended while it was printed',
  noAnswer: 'no answer',
} as const;

export const OWN_REASON_NAMES = [
  'unreadable',
  'stopped',
  'ended',
  'noAnswer',
] as const satisfies readonly (keyof typeof OWN_REASONS)[];
