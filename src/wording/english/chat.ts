/** What the chat itself says, apart from answers. */
export const englishChat = {
  welcome: (name: string) => `${name} – a briefing desk. Every answer shows who said it, when and where it stands.`,
  tryThis: 'Try:',
  hint: (interactive: boolean): string =>
    interactive
      ? 'Type a question or a command; /help lists them, Tab completes, "more" turns the page, "quit" leaves.'
      : 'A question or a command a line; /help lists them.',
  prompt: 'sitrep> ',
  nothingMore: 'There is nothing more to show. Ask something first, or try /help.',
  goodbye: 'Goodbye.',
  ask: 'Ask in plain words, or pick a command; /help lists them.',
  expired: 'That button is too old to go on from. Please ask again.',
  tooFast: (seconds: number) =>
    `That was fast: I need a moment. Please ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  noReference: 'none (the log is not available)',
  internal: (reference: string) => `Sorry, something went wrong here; this is not your fault. Reference: ${reference}`,
};

export type ChatWording = typeof englishChat;
