import { expect, onTestFinished, test } from 'vitest';
import { grammyBot, startBot } from './grammy-bot.ts';
import { startTelegram, type TelegramOptions } from './telegram.ts';

async function server(options?: TelegramOptions) {
  const telegram = await startTelegram(options);
  onTestFinished(() => telegram.close());
  return telegram;
}

test('the bot is added, promoted and thrown out; a group becomes a supergroup; channels and anonymous administrators speak', async () => {
  const telegram = await server();
  const heard: string[] = [];
  const hear = (what: string) => {
    heard.push(what);
    telegram.world.waiting.changed();
  };
  await startBot(telegram, (bot) => {
    bot.on('my_chat_member', (ctx) =>
      hear(`${ctx.chat.type}: ${ctx.myChatMember.old_chat_member.status} → ${ctx.myChatMember.new_chat_member.status}`),
    );
    bot.on('message:new_chat_members:me', () => hear('welcome'));
    bot.on(':migrate_to_chat_id', (ctx) => hear(`to ${ctx.msg.migrate_to_chat_id}`));
    bot.on(':migrate_from_chat_id', (ctx) => hear(`from ${ctx.msg.migrate_from_chat_id}`));
    bot.on('channel_post:text', (ctx) => hear(`post: ${ctx.msg.text} of ${ctx.senderChat?.title}`));
    bot.on('message:text', (ctx) => hear(`${ctx.msg.text} from ${ctx.from.username} as ${ctx.senderChat?.title}`));
  });
  const ann = telegram.user({ id: 7 });
  const group = telegram.group({ id: -9, title: 'Desk' });
  group.addsBot(ann);
  const supergroup = group.migrates(ann);
  supergroup.writesAnonymously('/settings');
  const channel = telegram.channel({ title: 'Wire' });
  channel.posts('before');
  channel.addsBot(ann);
  channel.posts('/digest');
  supergroup.kicksBot(ann);
  ann.says('x');
  ann.blocksBot();
  ann.unblocksBot();
  await telegram.until(() => heard.length === 11, 'eleventh update');
  expect(heard).toEqual([
    'group: left → member',
    'welcome',
    'to -1000000000009',
    'from -9',
    '/settings from GroupAnonymousBot as Desk',
    'channel: left → administrator',
    'post: /digest of Wire',
    'supergroup: member → kicked',
    'x from undefined as undefined',
    'private: member → kicked',
    'private: kicked → member',
  ]);
});

test('commands and descriptions are set by the client', async () => {
  const telegram = await server();
  const { api } = grammyBot(telegram);
  await api.setMyCommands([{ command: 'who', description: 'Хто' }], {
    language_code: 'uk',
    scope: { type: 'all_group_chats' },
  });
  expect(telegram.commands('all_group_chats', 'uk')).toEqual([{ command: 'who', description: 'Хто' }]);
  await api.setMyDescription('A desk');
  await api.setMyShortDescription('Desk', { language_code: 'uk' });
  expect(await api.getMyDescription({ language_code: 'uk' })).toEqual({ description: 'A desk' });
  expect(await api.getMyShortDescription()).toEqual({ short_description: '' });
  expect((await api.getMe()).username).toBe(telegram.bot.username);
});

test.each(['one after another', 'concurrently'])(
  'two thousand people at once are answered %s, each once',
  async (how) => {
    const telegram = await server();
    const bot = grammyBot(telegram);
    bot.on('message:text', (ctx) => {
      const replied = ctx.reply(ctx.msg.text);
      return how === 'concurrently' ? undefined : replied.then(() => undefined);
    });
    void bot.start();
    onTestFinished(() => bot.stop());
    const people = telegram.enqueue(2_000, (index) => `question ${index}`);
    await telegram.until(() => telegram.calls('sendMessage').length === people.length, 'last answer', 15_000);
    await telegram.until(() => people.every(({ chat }) => chat.sent.length === 1), 'last answer', 1_000);
    expect(people.map(({ chat }) => chat.sent[0]?.text)).toEqual(people.map((_, index) => `question ${index}`));
  },
);
