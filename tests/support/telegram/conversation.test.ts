import { InlineKeyboard } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { startBot } from './grammy-bot.ts';
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

test('inline answers are remembered for everybody, personal ones for whoever asked, as long as the bot said', async () => {
  let now = 0;
  const telegram = await server({ now: () => now });
  await startBot(telegram, (bot) => {
    bot.on('inline_query', (ctx) =>
      ctx.answerInlineQuery([], { cache_time: 10, is_personal: ctx.inlineQuery.query === 'mine' }),
    );
  });
  const ann = telegram.user({ id: 7 });
  const ben = telegram.user({ id: 8 });
  const asks = async (person: typeof ann, query: string) => (await person.asksInline(query)).cached;
  expect([await asks(ann, 'all'), await asks(ben, 'all')]).toEqual([false, true]);
  expect([await asks(ann, 'mine'), await asks(ann, 'mine'), await asks(ben, 'mine')]).toEqual([false, true, false]);
  now += 10_000;
  expect([await asks(ann, 'all'), await asks(ann, 'mine')]).toEqual([false, false]);
});

test('a button under a shared message changes it, though the bot is not in that chat', async () => {
  const telegram = await server();
  await startBot(telegram, (bot) => {
    const more = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };
    const content = { message_text: 'one' };
    bot.on('inline_query', (ctx) =>
      ctx.answerInlineQuery([
        { type: 'article', id: 'a', title: 'A', input_message_content: content, reply_markup: more },
      ]),
    );
    bot.callbackQuery('more', async (ctx) => {
      await ctx.editMessageText('two');
      await ctx.answerCallbackQuery();
    });
  });
  const ann = telegram.user({ id: 7 });
  const [offered] = (await ann.asksInline('x')).results;
  if (!offered) throw new Error('nothing was offered');
  const group = telegram.group();
  const shared = ann.shares(offered, group);
  await ann.presses(shared, 'More');
  expect(group.message(shared.id)).toMatchObject({ text: 'two', buttons: [], message: { from: { id: 7 } } });
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
