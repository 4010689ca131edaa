import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../src/commands/registry.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { openBot, read, runBot, somebody } from './open-bot.ts';

const desk = sharedHarbourDesk();
const { chat: english } = wordingIn('en');

describe('Alone with the bot', () => {
  it('says hello, and what it says first can be tapped', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/start');
    const hello = await ann.chat.nextMessage();
    expect(hello.text).toContain('The ferry dispute');
    expect(hello.buttons).toEqual([['/who Marlow']]);
    await ann.presses(hello, '/who Marlow');
    expect(read(await ann.chat.nextMessage())).toContain('Ada Marlow\nmayor of Oakham · 4 statements');
  });

  it('shows each statement as a quotation, with its date, its kind and its source as a link', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/who Marlow');
    const message = await ann.chat.nextMessage();
    const quoted = message.entities
      .filter(({ type }) => type === 'expandable_blockquote')
      .map(({ offset, length }) => message.text.slice(offset, offset + length));
    expect(quoted).toContain('“the ferry must sail again”');
    expect(message.text).toContain('quoted · 30 May 2024');
    const links = message.entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []));
    expect(links).toContain('https://tide.example/talks');
    expect(links).toContainEqual(expect.stringMatching(/^https:\/\/t\.me\/sitrep_test_bot\?start=source_\w+$/));
    expect(message.detected).toEqual([]);
    expect(bot.server.calls('sendMessage').at(-1)?.params).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
  });

  it('puts contested claims side by side below a warning', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/town Port Vesper');
    const text = read(await ann.chat.nextMessage());
    expect(text).toMatch(
      /⚠️ Contested: claimed by Oakham; denied by Tern\.\n\nits crew holds Redhaven\n.+\n.+\n(.+\n)?its rival/,
    );
  });

  it.each(COMMANDS.map(({ name }) => name))('answers /%s', async (name) => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    const words: Partial<Record<typeof name, string>> = { search: 'ferry', compare: 'Marlow, Quay', source: 'none' };
    ann.says(`/${name.toUpperCase()} ${words[name] ?? ''}`.trim());
    const message = await ann.chat.nextMessage();
    expect(message.text.length).toBeGreaterThan(20);
    expect(message.detected).toEqual([]);
    expect(message.droppedEntities).toBe(0);
    expect(bot.faults).toEqual([]);
  });

  it('answers a plain question, and one that a link asks', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('what did Quay say?');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ines Quay/);
    ann.says('/start who_ada-marlow');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ada Marlow/);
    ann.says('/start town_port_vesper');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Port Vesper/);
    ann.says('/start nonsense_here');
    expect((await ann.chat.nextMessage()).text).toContain('The ferry dispute');
  });

  it('understands what was copied from its answers', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/roll');
    const copied = (await ann.chat.nextMessage()).text.replace('roll', 'who').match(/\/\W*who/)?.[0] ?? '';
    expect(copied).toBe('/\u2060who');
    ann.says(`${copied} Quay`);
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ines Quay/);
  });

  it('turns the page in the same message, on and back', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    expect(message.text).toContain('page 1 of 2');
    await ann.presses(message, 'Next page');
    const second = await ann.chat.nextEdit();
    expect([second.id, read(second)]).toEqual([message.id, expect.stringContaining('page 2 of 2')]);
    await ann.presses(second, 'Previous page');
    expect((await ann.chat.nextEdit()).text).toContain('page 1 of 2');
    expect(ann.chat.sent).toHaveLength(1);
  });

  it('goes on after a restart in the middle of paging', async () => {
    const first = await openBot(await desk());
    const ann = somebody(first);
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    await first.stop();
    await runBot(await desk(), first.server);
    await ann.presses(message, 'Next page');
    expect((await ann.chat.nextEdit()).text).toContain('page 2 of 2');
  });

  it('follows up in a new message', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/who Marlow');
    const message = await ann.chat.nextMessage();
    expect(message.buttons.flat()).toContain('Only quotes');
    await ann.presses(message, 'Only quotes');
    expect((await ann.chat.nextMessage()).text).toContain('Only: quotes');
    await ann.presses(message, 'What others say about Ada Marlow');
    const about = await ann.chat.nextMessage();
    expect(about.text).toContain('About Ada Marlow');
    await ann.presses(about, 'Compare Ada Marlow and Ines Quay');
    expect((await ann.chat.nextMessage()).text).toContain('Ada Marlow and Ines Quay');
    expect(ann.chat.edits).toEqual([]);
  });

  it('offers names for a misspelt one as buttons', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/who Quey');
    const message = await ann.chat.nextMessage();
    expect(message.buttons.flat()).toEqual(['Ines Quay']);
    await ann.presses(message, 'Ines Quay');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ines Quay/);
  });

  it('says that a button is too old, and that of another chat is none', async () => {
    const bot = await openBot(await desk());
    const [ann, ben] = [somebody(bot), somebody(bot)];
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    ben.says('/about');
    const other = await ben.chat.nextMessage();
    expect(await ann.sendsCallback(message, 'AAAAAAAAAAAAAAAA.0')).toMatchObject({
      text: english.expired,
      alert: true,
    });
    const [[button] = []] = message.message.reply_markup?.inline_keyboard ?? [];
    const payload = button && 'callback_data' in button ? button.callback_data : '';
    expect(await ben.sendsCallback(other, payload)).toMatchObject({ text: english.expired, alert: true });
    expect(await ann.sendsCallback(message, payload)).toMatchObject({ text: undefined });
  });

  it('sends a new message where the one with the button is gone', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    ann.chat.room.messages.delete(message.id);
    await ann.presses(message, 'Next page');
    await ann.chat.nextMessage();
    expect(ann.chat.sent.at(-1)?.text).toContain('page 2 of 2');
  });

  it('answers in the language of the app, and then in the one chosen', async () => {
    const bot = await openBot(await desk());
    const olha = somebody(bot, 'uk');
    olha.says('/settings');
    const message = await olha.chat.nextMessage();
    const { settings } = wordingIn('uk').answers;
    await olha.presses(message, settings.choose(settings.languages.en));
    expect(read(await olha.chat.nextMessage())).toContain('Language: English');
    olha.says('/who Marlow');
    const links = (await olha.chat.nextMessage()).text;
    expect(links).toContain(wordingIn('en').telegram.context);
    const oleh = somebody(bot, 'uk');
    oleh.says('/who Marlow');
    expect((await oleh.chat.nextMessage()).text).toContain(wordingIn('uk').telegram.context);
  });

  it('asks somebody in a hurry to wait, once', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    for (let count = 0; count < 14; count += 1) ann.says('/about');
    await bot.server.until(() => ann.chat.sent.length >= 9);
    const ben = somebody(bot);
    ben.says('/about');
    await ben.chat.nextMessage();
    expect(ann.chat.sent.map(({ text }) => text).filter((text) => text.startsWith('That was fast'))).toHaveLength(1);
    expect(ann.chat.sent.length).toBeLessThan(11);
  });

  it('says sorry with the reference that the log has', async () => {
    const real = await desk();
    const broken = { ...real, archive: { ...real.archive, statements: () => Promise.reject(new Error('disk full')) } };
    const bot = await openBot(broken);
    const ann = somebody(bot);
    ann.says('/who Marlow');
    expect(read(await ann.chat.nextMessage())).toContain(english.internal('ref-1'));
    expect(String(bot.faults[0])).toContain('disk full');
  });

  it('shows that it types when an answer takes long, and acknowledges a press', async () => {
    const real = await desk();
    const { promise, resolve } = Promise.withResolvers<void>();
    onTestFinished(() => resolve());
    const revision = async () => {
      await promise;
      return real.archive.revision();
    };
    const bot = await openBot({ ...real, archive: { ...real.archive, revision } });
    const ann = somebody(bot);
    ann.says('/start');
    const hello = await ann.chat.nextMessage();
    await ann.presses(hello, '/who Marlow');
    const ben = somebody(bot);
    ben.says('/about');
    await bot.server.until(() => bot.server.calls('sendChatAction').length > 0, 'typing');
    expect([ann.chat.sent.length, ben.chat.sent.length]).toEqual([1, 0]);
    resolve();
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ada Marlow/);
    await ben.chat.nextMessage();
    expect(bot.server.calls('answerCallbackQuery')).toHaveLength(1);
  });
});
