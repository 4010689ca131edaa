import type { ChatMember, User } from 'grammy/types';
import type { Standing } from './chat-room.ts';

/** An administrator's rights beside those given. */
const NO_RIGHTS = {
  can_change_info: false,
  can_delete_messages: false,
  can_manage_chat: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

/** What a restricted member may do beside writing: nothing. */
const RESTRICTED = {
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_edit_tag: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
};

/** Somebody's standing in a chat as the API tells it. */
export function memberOf(user: User, standing: Standing): ChatMember {
  switch (standing.status) {
    case 'creator':
      return { status: 'creator', user, is_anonymous: standing.anonymous ?? false };
    case 'administrator': {
      const is_anonymous = standing.anonymous ?? false;
      return { status: 'administrator', user, can_be_edited: false, is_anonymous, ...NO_RIGHTS, ...standing.rights };
    }
    case 'restricted':
      return {
        status: 'restricted',
        user,
        is_member: true,
        ...RESTRICTED,
        can_send_messages: standing.mayWrite,
        until_date: 0,
      };
    case 'kicked':
      return { status: 'kicked', user, until_date: 0 };
    case 'member':
    case 'left':
      return { status: standing.status, user };
  }
}
