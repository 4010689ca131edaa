import { describe, expect, it } from 'vitest';
import { helpSchema } from '../../src/answers/help-schema.ts';
import { failureSchema } from '../../src/answers/schema.ts';
import { dispatch } from '../../src/commands/dispatch.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import { english } from '../../src/wording/wording.ts';
import { openChat } from '../support/chat.ts';

describe('a chat about another beat', () => {
  it('knows who said what', async () => {
    const chat = await openChat();
    await chat.asks('/who Ilsa Brandt');
    chat.shows('Brandt', 'We will talk to anyone who comes to the table', 'Arvel Courier');
    await chat.asks('/who Брандт topic:water');
    chat.shows('the water must flow first', 'topic:water');
    chat.hides('The gate house is ours');
    await chat.asks('what did Fontana say about the dam?');
    chat.shows(/Fontana/);
    await chat.asks('/who Lucia Fontana kind:quotes');
    chat.shows('The dam stands on our land');
  });

  it('discovers speakers that the beat does not know', async () => {
    const chat = await openChat();
    await chat.asks('who is Keller?');
    chat.shows('Jonas Keller', 'Nobody has asked us');
  });

  it('knows the latest on a town, under its former names too', async () => {
    const chat = await openChat();
    await chat.asks('/town Königsfurt');
    chat.shows('Oberfurt', 'Valsera Post');
    await chat.asks('/town Oberfurt district');
    chat.shows(/region|No town/, '/town Oberfurt');
    await chat.asks('/town Kam’ova');
    chat.shows("Kam'ova", 'no report');
  });

  it('knows the points of a plan', async () => {
    const chat = await openChat();
    await chat.asks('/plan 3');
    chat.shows('three-point water peace', 'opening of the gates', 'shared costs');
    await chat.asks('peace plan');
    chat.shows('the shared dam proposal', 'the three-point water peace');
  });

  it('turns the page with more', async () => {
    const chat = await openChat({ articles: { 'many.md': manyQuotes(25) } });
    await chat.asks('more');
    chat.shows('nothing more');
    await chat.asks('/who Brandt');
    chat.shows('page 1 of', 'more – ');
    await chat.asks('more');
    chat.shows('page 2 of');
    await chat.asks('/about');
    await chat.asks('more');
    chat.shows('nothing more');
  });
});

function manyQuotes(count: number): string {
  const quotes = Array.from({ length: count }, (_, at) => `"Gate number ${at + 1} is open now," Brandt said.`);
  return ['---', 'title: Gates', 'published: 2025-03-01', '---', ...quotes]
    .join('\n\n')
    .replace('\n\n', '\n')
    .replace('\n\n', '\n')
    .replace('\n\n', '\n');
}

describe('a question that fails', () => {
  it.each([
    ['/who', null],
    ['/wo Brandt', 'unknown-command'],
    ['/who Nobody At All', 'unknown-actor'],
    ['/who Fontana', 'unknown-actor'],
    ['/town Atlantis', 'unknown-place'],
    ['/plan 99', 'unknown-plan'],
    ['/source zzz', 'unknown-statement'],
    ['/search', 'bad-arguments'],
    ['/compare Brandt', 'bad-arguments'],
    ['/who Brandt since:never', 'bad-arguments'],
    ['/who Brandt since:2025 until:2024', 'bad-arguments'],
    ['/who Brandt page:0', 'bad-arguments'],
    ['/who Brandt kind:loud', 'bad-arguments'],
    ['/who Brandt topic:', 'bad-arguments'],
    ['/who Brandt about:maybe', 'bad-arguments'],
    ['/help nothing', 'unknown-command'],
    [`/search ${'x'.repeat(10_000)}`, 'too-long'],
  ])('%s', async (line, code) => {
    const chat = await openChat({ paths: [] });
    const answer = await chat.answer(line);
    if (code === null) expect(answer).not.toHaveProperty('error');
    else expect(failureSchema.parse(answer).error).toMatchObject({ code, message: expect.stringMatching(/\S/) });
    expect(chat.faults).toEqual([]);
  });

  it('says what was expected and how it is typed', async () => {
    const chat = await openChat({ paths: [] });
    await chat.asks('/who Brandt since:never');
    chat.shows('since: expected a date such as YYYY', 'got "never"', 'Usage: /who [NAME] [topic:WORDS]', '→ /help who');
  });

  it('through a fault of ours says sorry with a reference, and the fault is reported', async () => {
    const chat = await openChat({ paths: [] });
    const fault = new Error('the clock stands still');
    const broken = {
      ...chat.desk,
      now: () => {
        throw fault;
      },
    };
    const { command, error } = failureSchema.parse(await dispatch('/timeline', broken));
    expect({ command, code: error.code }).toEqual({ command: 'timeline', code: 'internal' });
    expect(error.message).toContain('ref-1');
    expect(error.message).not.toContain('clock');
    expect(chat.faults).toEqual([fault]);
  });

  it('even when the log fails as well gets an answer', async () => {
    const chat = await openChat({ paths: [] });
    const fail = () => {
      throw new Error('no');
    };
    expect(await dispatch('/who', { ...chat.desk, now: fail, report: fail })).toMatchObject({
      error: { code: 'internal' },
    });
  });
});

describe('help', () => {
  it('lists every command, and explains each', async () => {
    const chat = await openChat({ paths: [] });
    await chat.asks('/help');
    for (const { name } of COMMANDS) chat.shows(`/${name}`, english.commands[name].description);
    for (const { name } of COMMANDS) {
      const answer = helpSchema.parse(await chat.answer(`/help ${name}`));
      expect(answer.commands.map((command) => command.name)).toEqual([name]);
    }
  });

  it('is what a question gets that is not understood', async () => {
    const chat = await openChat({ paths: [] });
    expect(helpSchema.parse(await chat.answer('the weather is nice')).understood).toBe(false);
    expect(helpSchema.parse(await chat.answer('')).understood).toBe(false);
  });
});
