import { InlineKeyboard } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { grammyBot, startBot } from './grammy-bot.ts';
import { rawCall } from './raw-call.ts';
import { startTelegram, type TelegramOptions } from './telegram.ts';

async function server(options?: TelegramOptions) {
  const telegram = await startTelegram(options);
  onTestFinished(() => telegram.close());
  return telegram;
}

test('somebody talks with an echo', async () => {
  const telegram = await server();
  await startBot(telegram, (bot) => {
    bot.command('start', (ctx) => ctx.reply(`Hello, ${ctx.from?.first_name} (${ctx.from?.language_code})`));
    bot.on('message:text', (ctx) => ctx.reply(`<b>${ctx.msg.text}</b>`, { parse_mode: 'HTML' }));
  });
  const olena = telegram.user({ id: 7, name: 'Olena', language: 'uk' });
  olena.says('/start');
  expect(await olena.chat.nextMessage()).toMatchObject({ text: 'Hello, Olena (uk)', entities: [], buttons: [] });
  olena.says('see @durov at example.com');
  const echo = await olena.chat.nextMessage();
  expect(echo.text).toBe('see @durov at example.com');
  expect(echo.entities).toEqual([{ type: 'bold', offset: 0, length: 25 }]);
  expect(echo.detected.map(({ type }) => type)).toEqual(['mention', 'url']);
  expect(telegram.calls('sendMessage').map(({ outcome }) => outcome.kind)).toEqual(['accepted', 'accepted']);
});

test('in groups the bot hears what is meant for it', async () => {
  const telegram = await server();
  await startBot(telegram, (bot) => {
    bot.on('message:text', (ctx) =>
      ctx.reply(`heard: ${ctx.msg.text}`, { reply_parameters: { message_id: ctx.msg.message_id } }),
    );
  });
  const ann = telegram.user({ id: 7, name: 'Ann' });
  const forum = telegram.supergroup({ title: 'Desk', forum: true });
  ann.writes(forum, '/before');
  forum.addsBot(ann);
  const thread = forum.opensTopic('News', ann);
  ann.writes(forum, 'idle talk', { thread });
  ann.writes(forum, '/who@another_bot X', { thread });
  const command = ann.writes(forum, `/who@${telegram.bot.username} X`, { thread });
  const answer = await forum.nextMessage();
  expect(answer).toMatchObject({
    text: `heard: /who@${telegram.bot.username} X`,
    threadId: thread,
    replyTo: command.id,
  });
  ann.writes(forum, 'thanks', { thread, replyTo: answer });
  expect((await forum.nextMessage()).text).toBe('heard: thanks');
  ann.writes(forum, `hey @${telegram.bot.username}!`);
  expect(await forum.nextMessage()).toMatchObject({
    text: `heard: hey @${telegram.bot.username}!`,
    threadId: undefined,
  });
  expect(forum.sent).toHaveLength(3);
});

test('a button is pressed, the message changes, and the press is acknowledged', async () => {
  const telegram = await server();
  await startBot(telegram, (bot) => {
    bot.command('start', (ctx) =>
      ctx.reply('page 1', { reply_markup: new InlineKeyboard().text('Next', 'p2').url('Site', 'https://example.com') }),
    );
    bot.callbackQuery('p2', async (ctx) => {
      await ctx.editMessageText('page 2');
      await ctx.answerCallbackQuery({ text: 'turned', show_alert: true });
    });
  });
  const ann = telegram.user({ id: 7 });
  ann.says('/start');
  const page = await ann.chat.nextMessage();
  expect(page.buttons).toEqual([['Next', 'Site']]);
  expect(await ann.presses(page, 'Next')).toEqual({ text: 'turned', alert: true, url: undefined });
  expect(await ann.chat.nextEdit()).toMatchObject({ id: page.id, text: 'page 2', buttons: [] });
  expect(ann.chat.message(page.id)?.text).toBe('page 2');
  expect(() => ann.presses(page, 'Back')).toThrow('no button "Back"');
  expect(() => ann.presses(page, 'Site')).toThrow('sends nothing');
});

test('an acknowledgement that comes too late, or twice, is refused', async () => {
  let now = 0;
  const telegram = await server({ now: () => now });
  const ann = telegram.user({ id: 7 });
  ann.says('hi');
  await rawCall(telegram, 'sendMessage', {
    chat_id: 7,
    text: 'x',
    reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] },
  });
  const message = await ann.chat.nextMessage();
  const press = async (lateMs: number) => {
    void ann.presses(message, 'a');
    const [, updates] = await rawCall(telegram, 'getUpdates', { offset: -1 });
    now += lateMs;
    const id = /"callback_query":\{"id":"(\d+)"/.exec(JSON.stringify(updates))?.[1];
    return () => rawCall(telegram, 'answerCallbackQuery', { callback_query_id: id });
  };
  const inTime = await press(15_000);
  expect((await inTime())[0]).toBe(200);
  expect((await inTime())[0]).toBe(400);
  expect((await (await press(15_001))())[0]).toBe(400);
});

test('somebody asks inline and shares what is offered', async () => {
  const telegram = await server();
  await startBot(telegram, (bot) => {
    bot.on('inline_query', (ctx) =>
      ctx.answerInlineQuery(
        [
          {
            type: 'article',
            id: 'a',
            title: ctx.inlineQuery.query,
            input_message_content: { message_text: '<i>shared</i>', parse_mode: 'HTML' },
          },
        ],
        { next_offset: '50', cache_time: 5, is_personal: true },
      ),
    );
  });
  const ann = telegram.user({ id: 7 });
  const offered = await ann.asksInline('Harbour');
  expect(offered).toMatchObject({
    nextOffset: '50',
    cacheSeconds: 5,
    personal: true,
    results: [{ id: 'a', title: 'Harbour' }],
  });
  const group = telegram.group().has(ann);
  const [first] = offered.results;
  const shared = first && ann.shares(first, group);
  expect(shared).toMatchObject({
    text: 'shared',
    entities: [{ type: 'italic' }],
    message: { via_bot: { id: telegram.bot.id } },
  });
});

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

test('two thousand people at once are answered, each once', async () => {
  const telegram = await server();
  await startBot(telegram, (bot) => {
    bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text));
  });
  const people = telegram.enqueue(2_000, (index) => `question ${index}`);
  await telegram.until(() => telegram.calls('sendMessage').length === people.length, 'last answer', 15_000);
  await telegram.until(() => people.every(({ chat }) => chat.sent.length === 1), 'last answer', 1_000);
  expect(people.map(({ chat }) => chat.sent[0]?.text)).toEqual(people.map((_, index) => `question ${index}`));
});
