/** Why something was not delivered, where no platform said so: kept as they stand here, and shown in the reader's language. */
export const OWN_REASONS = {
  unreadable: 'its schedule or time zone cannot be read',
  stopped: 'the bot was stopped while it was sent',
  ended: 'the chat ended while it was printed',
  noAnswer: 'no answer',
  noHistory: 'the messages of the channel cannot be read',
  longAgo: 'too much was posted since',
  damaged: 'it cannot be read',
  fault: 'a fault while it was sent',
} as const;

export const OWN_REASON_NAMES = [
  'unreadable',
  'stopped',
  'ended',
  'noAnswer',
  'noHistory',
  'longAgo',
  'damaged',
  'fault',
] as const satisfies readonly (keyof typeof OWN_REASONS)[];
