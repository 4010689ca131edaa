import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/chat.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { openBot, somebody } from './open-bot.ts';

const desk = sharedHarbourDesk();

describe('Inline, in any chat', () => {
  it('offers each statement with who and when, and the evidence to share', async () => {
    const bot = await openBot(await desk());
    const { results, personal, cacheSeconds, nextOffset } = await somebody(bot).asksInline('/who Marlow');
    expect(results).toHaveLength(4);
    const quoted = results.find(({ description }) => description === '“the ferry must sail again”');
    expect(quoted?.title).toMatch(/^Ada Marlow · quoted · 30 May 2024/);
    expect(quoted?.message.text).toMatch(/^Ada Marlow\n\n“the ferry must sail again”\nquoted · 30 May 2024/);
    expect(quoted?.message.entities.map(({ type }) => type)).toContain('expandable_blockquote');
    expect(JSON.stringify(quoted?.message.entities)).toContain('https://tide.example/talks');
    expect(results.flatMap(({ message }) => message.detected)).toEqual([]);
    expect([personal, nextOffset]).toEqual([true, '']);
    expect(cacheSeconds).toBeLessThanOrEqual(60);
  });

  it('takes a plain question, and shows a contested claim with the other side', async () => {
    const bot = await openBot(await desk());
    const { results } = await somebody(bot).asksInline('Port Vesper');
    expect(results).toHaveLength(5);
    const denial = results.find(({ title }) => title.startsWith('Tern denies'));
    expect(denial?.message.text).toMatch(
      /Contested: claimed by Oakham; denied by Tern\.[\s\S]*its crew holds[\s\S]*its rival held/,
    );
    const old = results.find(({ title }) => title.startsWith('Ada Marlow claims'));
    expect(old?.message.text).not.toContain('Contested');
  });

  it('offers the points of a plan', async () => {
    const bot = await openBot(await desk());
    const { results } = await somebody(bot).asksInline('/plan the Ferry Plan');
    expect(results.map(({ description }) => description)).toEqual(
      expect.arrayContaining(['a free ferry', 'quiet nights']),
    );
  });

  it('gives the examples before anything is typed', async () => {
    const bot = await openBot(await desk());
    const { results } = await somebody(bot).asksInline('  ');
    expect(results.map(({ title }) => title)).toEqual(['/who Marlow']);
    expect(results[0]?.message.text).toMatch(/^Ada Marlow\n/);
  });

  it('leads to the chat where nothing is found', async () => {
    const bot = await openBot(await desk());
    const { results, button } = await somebody(bot).asksInline('/who Nobody At All');
    expect([results, button?.start_parameter]).toEqual([[], 'help']);
    const ann = somebody(bot);
    ann.says('/start help');
    expect((await ann.chat.nextMessage()).text).toContain('What you can ask');
  });

  it('changes no setting while somebody types', async () => {
    const bot = await openBot(await desk());
    const ann = somebody(bot);
    expect((await ann.asksInline('/settings language:uk')).results).toEqual([]);
    ann.says('/settings');
    expect((await ann.chat.nextMessage()).text).toContain('as your app is set');
  });

  it('goes on where fifty results end', async () => {
    const said = (count: number) => Array.from({ length: count }, (_, at) => `Brandt said that gate ${at} was open.`);
    const bot = await openBot(await openDesk({ articles: { 'gates.txt': `Gates\n\n${said(70).join('\n\n')}` } }));
    const ann = somebody(bot);
    const first = await ann.asksInline('/who Brandt');
    expect(first.results).toHaveLength(50);
    const second = await ann.asksInline('/who Brandt', first.nextOffset);
    expect(second.results).toHaveLength(20);
    expect(second.nextOffset).toBe('');
    expect(new Set([...first.results, ...second.results].map(({ description }) => description)).size).toBe(70);
  });

  it('is no fault when the answer comes too late', async () => {
    const bot = await openBot(await desk(), { queryLifeMs: 0 });
    somebody(bot)
      .asksInline('/who Marlow')
      .catch(() => undefined);
    await bot.server.until(() =>
      bot.server.calls('answerInlineQuery').some(({ settledAt }) => settledAt !== undefined),
    );
    const ann = somebody(bot);
    ann.says('/about');
    await ann.chat.nextMessage();
    expect(bot.faults).toEqual([]);
  });
});
