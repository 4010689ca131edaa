/** What only Discord shows: the buttons beside a statement and beside an entry of a list. */
export const englishDiscord = {
  context: 'Context',
  open: 'Open',
  /** What is for the asker alone, where they take no direct messages from the bot. */
  alone: 'That is for you alone, and I may not write to you. Type it as a command and only you will see the answer.',
  /** What the bot needs to post by itself, as Discord calls it. */
  rights: {
    view: 'View Channel',
    send: 'Send Messages',
    sendInThreads: 'Send Messages in Threads',
    member: 'to be added to this server (it is only with you here)',
  },
};

export type DiscordWording = typeof englishDiscord;
