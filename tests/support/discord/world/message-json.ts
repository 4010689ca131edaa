import { timeOfId } from '../core/ids.ts';
import type { Json } from '../core/json.ts';
import { INTERACTION_TYPES, type Message } from './model.ts';
import { userJson } from './payloads.ts';

export function messageJson(message: Message): Json {
  const { id, channel, author, repliesTo, answers } = message;
  return {
    id,
    channel_id: channel.id,
    type: repliesTo === undefined ? (answers?.kind === 'command' ? 20 : 0) : 19,
    author: userJson(author),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments,
    flags: message.flags,
    mentions: message.pings.users.map(userJson),
    mention_roles: message.pings.roles,
    mention_everyone: message.pings.everyone,
    pinned: false,
    tts: false,
    timestamp: timeOfId(id),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(answers === undefined ? {} : { webhook_id: author.id, application_id: author.id, ...answersJson(message) }),
    ...(repliesTo === undefined ? {} : replyJson(repliesTo)),
  };
}

function replyJson(to: Message): Json {
  const reference = { type: 0, message_id: to.id, channel_id: to.channel.id };
  const guild = to.channel.guild;
  return {
    message_reference: guild === undefined ? reference : { ...reference, guild_id: guild.id },
    referenced_message: to.deleted ? null : { ...messageJson(to), referenced_message: undefined },
  };
}

function answersJson({ answers }: Message): Json {
  if (answers === undefined) return {};
  const type = INTERACTION_TYPES[answers.kind];
  const owners = { '0': answers.channel.guild?.id ?? '0' };
  return {
    interaction_metadata: {
      id: answers.id,
      type,
      user: userJson(answers.user),
      authorizing_integration_owners: owners,
      ...(answers.source === undefined ? {} : { interacted_message_id: answers.source.id }),
    },
    ...(answers.kind === 'command'
      ? { interaction: { id: answers.id, type, name: answers.command, user: userJson(answers.user) } }
      : {}),
  };
}
