/** What only Discord shows: the buttons beside a statement and beside an entry of a list. */
export const englishDiscord = {
  context: 'Context',
  open: 'Open',
  /** What the bot needs to post by itself, as Discord calls it. */
  rights: {
    view: 'View Channel',
    send: 'Send Messages',
    sendInThreads: 'Send Messages in Threads',
    member: 'to be added to this server (it is only with you here)',
  },
};

export type DiscordWording = typeof englishDiscord;
