/** What may keep something from being delivered that no platform gives a reason for. */
export const OWN_REASON_NAMES = [
  'unreadable',
  'stopped',
  'ended',
  'noAnswer',
  'noHistory',
  'longAgo',
  'damaged',
  'fault',
] as const;

/** Those reasons in words: kept in the archive as they stand here, and shown in the reader's language. */
export const OWN_REASONS: Readonly<Record<(typeof OWN_REASON_NAMES)[number], string>> = {
  unreadable: 'its schedule or time zone cannot be read',
  stopped: 'the bot was stopped while it was sent',
  ended: 'the chat ended while it was printed',
  noAnswer: 'no answer',
  noHistory: 'the messages of the channel cannot be read',
  longAgo: 'too much was posted since',
  damaged: 'it cannot be read',
  fault: 'a fault while it was sent',
};
