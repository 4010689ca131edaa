/** What is said on Telegram alone. */
export const englishTelegram = {
  /** A link to the paragraph that a statement stands in. */
  context: 'in context',
  /** A link that asks what stands before it. */
  open: 'show',
  /** The button above an inline query that found nothing; it opens the bot's chat. */
  nothing: 'Nothing found – ask me in our chat',
};

export type TelegramWording = typeof englishTelegram;
