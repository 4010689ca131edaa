import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runTerminalChat } from '../../../src/platforms/terminal/chat.ts';
import { createTerminalSender } from '../../../src/platforms/terminal/terminal-sender.ts';
import { type Digests, openDigests } from '../../support/digests.ts';
import { screenOf } from '../../support/screen.ts';

const COLUMNS = 60;

/** A chat on a terminal, in which digests are printed. */
async function open(digests: Digests) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: COLUMNS, rows: 200 });
  const { desk } = digests;
  const sender = createTerminalSender();
  const stop = new AbortController();
  let written = '';
  let changed = () => {};
  output.on('data', (chunk) => {
    written += String(chunk);
    changed();
  });
  const look = () => ({ width: COLUMNS, colour: false });
  const ended = runTerminalChat({ desk, input, output, interactive: true, look, stop: stop.signal, sender });
  onTestFinished(async () => {
    stop.abort();
    await ended;
  });
  const sees = async (part: string | RegExp) => {
    const isSeen = () => screenOf(written, COLUMNS).search(part) >= 0;
    while (!isSeen()) {
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
    }
    return screenOf(written, COLUMNS);
  };
  await sees(/sitrep>$/);
  return { types: (text: string) => input.write(text), sees, sender };
}

const count = (screen: string, part: string) => screen.split(part).length - 1;

describe('digests in the terminal', () => {
  it.each([
    ['typed', 1, ''],
    // At once, which the line editor writes without counting its rows.
    ['pasted', 500, ''],
    ['gone back in', 1, '\u001b[D'.repeat(70)],
    ['gone to the beginning of', 1, '\u0001'],
  ])('stand above the prompt, and a question over several rows stays as it is, %s', async (_, atOnce, keys) => {
    const digests = await openDigests();
    const chat = await open(digests);
    digests.run(chat.sender);
    chat.types('/subscribe hourly\r');
    await chat.sees(/Subscribed[\s\S]*sitrep>$/);
    const question = `/search ${'ferry'.repeat(30)}`;
    for (let from = 0; from < question.length; from += atOnce) chat.types(question.slice(from, from + atOnce));
    await chat.sees(/ferry$/);
    chat.types(keys);
    digests.at('2024-06-10T10:00:00Z');
    const screen = await chat.sees(/The newest on file[\s\S]*ferry$/);
    const typed = screen.slice(screen.lastIndexOf('sitrep>')).replaceAll('\n', '');
    expect(typed).toBe(`sitrep> ${question}`);
    // No rest of it is left above, and no line of the digest is eaten.
    expect(count(screen, 'sitrep> /search')).toBe(1);
    expect(screen).toMatch(/More: Ada Marlow\n\nsitrep> \/search/);
    expect(screen).toContain('up to 10 Jun 2024 10:00, UTC');
    // It can still be edited.
    chat.types('\u0005\u0015/subscriptions\r');
    expect(await chat.sees(/hourly, UTC[\s\S]*sitrep>$/)).toContain('Subscriptions');
  });

  it('come late, once, in a chat that is opened later', async () => {
    const digests = await openDigests();
    const asked = await open(digests);
    asked.types('/subscribe daily 08:00\r');
    await asked.sees(/Subscribed[\s\S]*sitrep>$/);
    digests.at('2024-07-10T20:00:00Z');
    const chat = await open(digests);
    digests.run(chat.sender);
    const screen = await chat.sees(/The newest on file[\s\S]*sitrep>$/);
    expect(screen).toContain('up to 10 Jul 2024 08:00, UTC');
    expect(count(screen, 'The newest on file')).toBe(1);
    const { sent } = await digests.desk.archive.outbox.counts('terminal');
    expect(sent).toBeLessThanOrEqual(1);
  });
});
