import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { runTerminalChat, type TerminalChat } from '../../../src/platforms/terminal/chat.ts';
import { openDesk } from '../../support/chat.ts';

const look = () => ({ width: 100, colour: false });

async function open(changes: Partial<TerminalChat> = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  const desk = await openDesk({ paths: [] });
  const ended = runTerminalChat({ desk, input, output, interactive: false, look, ...changes });
  return { input, output, desk, ended };
}

/** All that a pipe of these lines is answered. */
async function pipe(lines: string): Promise<string> {
  const { input, output, ended } = await open();
  const shown = text(output);
  input.end(lines);
  await ended;
  output.end();
  return shown;
}

describe('when standard input is a pipe', () => {
  it('says what to type, answers line by line, in order, and ends', async () => {
    const shown = await pipe('/help who\n\n/nonsense\n/help town');
    expect(shown).toMatch(/The Arvel dam[\s\S]*\/who Brandt[\s\S]*sitrep> \/help who[\s\S]*What somebody said/);
    expect(shown.indexOf('/help who')).toBeLessThan(shown.indexOf('There is no command /nonsense'));
    expect(shown.indexOf('/nonsense')).toBeLessThan(shown.indexOf('sitrep> /help town'));
  });

  it('an empty one gets the welcome', async () => expect(await pipe('')).toContain('The Arvel dam'));

  it('ends at quit', async () => {
    const shown = await pipe('/help\nquit\n/nonsense\n');
    expect(shown).not.toContain('nonsense');
  });

  it('shows control characters of a question inert', async () => {
    const shown = await pipe('/search \u001b[31mred\u0007\n');
    expect(shown).toContain('␛[31mred␇');
    expect(shown).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('answers a thousand lines in order', async () => {
    const shown = await pipe(Array.from({ length: 1000 }, (_, at) => `/unknown${at}`).join('\n'));
    const order = [...shown.matchAll(/sitrep> \/unknown(\d+)/g)].map((match) => Number(match[1]));
    expect(order).toEqual(Array.from({ length: 1000 }, (_, at) => at));
  });

  it('ends when told to stop while it waits', async () => {
    const stop = new AbortController();
    const { ended } = await open({ stop: stop.signal });
    stop.abort();
    await expect(ended).resolves.toBeUndefined();
  });
});

describe('a reader', () => {
  it('that goes away ends the chat without an error', async () => {
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const { input, ended } = await open({ output });
    input.write('/help\n');
    await expect(ended).resolves.toBeUndefined();
  });

  it('that is slow gets everything, one piece at a time', async () => {
    const pieces: string[] = [];
    let inFlight = 0;
    const output = new Writable({
      highWaterMark: 1,
      write(chunk, _encoding, done) {
        expect(++inFlight).toBe(1);
        setImmediate(() => {
          inFlight--;
          pieces.push(String(chunk));
          done();
        });
      },
    });
    const { input, ended } = await open({ output });
    input.end('/help\n/help who\n/help town\n');
    await ended;
    expect(pieces.join('').match(/sitrep> /g)).toHaveLength(3);
  });
});

describe('when somebody types', () => {
  it('prompts, completes with Tab, keeps a history and says goodbye', async () => {
    const { input, output, ended } = await open({ interactive: true });
    const seen = watch(output);
    await seen('sitrep> ');
    input.write('/he\t');
    await seen('/help ');
    input.write('who\r');
    await seen('What somebody said');
    input.write('/who Бра\t');
    await seen('Брандт'.slice(3));
    input.write('\u0015/compare Brandt, ric\t');
    await seen('/compare Brandt, Ricci');
    input.write('\u0015\u001b[A');
    await seen('/help who');
    input.write('\u0004\u0015\u0004');
    await ended;
    await seen('Goodbye');
  });

  it('Ctrl-C empties a line that was begun, and leaves an empty one', async () => {
    const { input, output, ended } = await open({ interactive: true });
    const seen = watch(output);
    await seen('sitrep> ');
    input.write('/who');
    await seen('/who');
    input.write('\u0003\u0003');
    await ended;
    await seen('Goodbye');
  });

  it('takes leave in the language that was chosen', async () => {
    const { input, output, ended } = await open({ interactive: true });
    const seen = watch(output);
    await seen('sitrep> ');
    input.write('/settings language:uk\r');
    await seen('Змінено.');
    input.write('\u0004');
    await ended;
    await seen('До побачення.');
  });
});

/** Resolves when the text has been written after what was seen before. */
function watch(output: PassThrough): (part: string) => Promise<void> {
  let shown = '';
  let from = 0;
  let check = () => {};
  output.on('data', (chunk) => {
    shown += String(chunk);
    check();
  });
  return (part) =>
    new Promise((resolve) => {
      check = () => {
        const at = shown.indexOf(part, from);
        if (at < 0) return;
        from = at + part.length;
        check = () => {};
        resolve();
      };
      check();
    });
}
