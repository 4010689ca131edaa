/** What only Discord shows: the buttons beside a statement and beside an entry of a list. */
export const englishDiscord = {
  context: 'Context',
  open: 'Open',
};

export type DiscordWording = typeof englishDiscord;
