/** What is said on Telegram alone. */
export const englishTelegram = {
  /** A link to the paragraph that a statement stands in. */
  context: 'in context',
  /** A link that asks what stands before it. */
  open: 'show',
  /** What is for the asker alone, where the bot may not write to them yet; the link opens their chat with it. */
  alone: { say: 'That is for you alone. I may not write to you yet:', link: 'open our chat' },
  /** What the bot needs to post by itself, as Telegram calls it. */
  rights: { post: 'Post Messages', send: 'Send Messages', member: 'to be a member of this chat' },
  /** The button above an inline query that found nothing; it opens the bot's chat. */
  nothing: 'Nothing found – ask me in our chat',
};

export type TelegramWording = typeof englishTelegram;
