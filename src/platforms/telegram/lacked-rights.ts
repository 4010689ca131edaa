import type { Api } from 'grammy';
import type { TelegramWording } from '../../wording/english/telegram.ts';
import type { Place } from './place.ts';

/** The rights that the bot lacks to post in a chat by itself; none where it may. Rejects when Telegram cannot be reached. */
export async function lackedRights(
  api: Api,
  bot: number,
  { chat, isGroup }: Place,
  { rights }: TelegramWording,
): Promise<readonly string[]> {
  if (!isGroup) return [];
  const member = await api.getChatMember(chat, bot);
  switch (member.status) {
    case 'creator':
      return [];
    case 'administrator':
      // Told for channels alone.
      return member.can_post_messages === false ? [rights.post] : [];
    case 'member':
      return [];
    case 'restricted':
      return member.is_member && member.can_send_messages ? [] : [rights.send];
    case 'left':
    case 'kicked':
      return [rights.member];
  }
}
