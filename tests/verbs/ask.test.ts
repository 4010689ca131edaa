import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureSchema, whoSchema } from '../../src/answers/schema.ts';
import { createNewsroom, jsonLines } from './sitrep.ts';

const newsroom = createNewsroom();
/** The first question of all fills the archive with the seeds. */
beforeAll(async () => void (await newsroom.sitrep(['ask', '/sources'])));

describe('ask', () => {
  test('answers in text, with status 0', async () => {
    const { status, out, err } = await newsroom.sitrep(['ask', '/who Brandt']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('The gate house is ours and stays ours');
  });

  test('shows a failed question and ends with status 1', async () => {
    const { status, out } = await newsroom.sitrep(['ask', '/who Nobody Atall']);
    expect(status).toBe(1);
    expect(out).toContain('Nobody Atall');
  });

  test('gives an answer as data', async () => {
    const { status, out } = await newsroom.sitrep(['ask', '/who Ilsa Brandt', '--json']);
    const [answer, ...more] = jsonLines(out);
    expect({ status, more }).toEqual({ status: 0, more: [] });
    expect(whoSchema.parse(answer).actor.id).toBe('brandt');
  });

  test('with - gives one object for every line, in order, also for what is no question', async () => {
    const input = ['/town Sandau', '', '/frobnicate', 'x'.repeat(10_000), '/about', '\u0000\u001b[2J"', '/who'].join(
      '\n',
    );
    const { status, out, err } = await newsroom.sitrep(['ask', '-', '--json'], { input });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const answers = jsonLines(out);
    expect(answers).toHaveLength(7);
    expect(answers[0]).toMatchObject({ command: 'town', place: { id: 'sandau' } });
    expect(failureSchema.parse(answers[2]).error.code).toBe('unknown-command');
    expect(failureSchema.parse(answers[3]).error.code).toBe('too-long');
    expect(answers[4]).toMatchObject({ command: 'about', documents: 3 });
    expect(answers[6]).toMatchObject({ command: 'who', actor: null });
  });

  test('with - answers each line before the next one comes', async () => {
    const child = newsroom.start(['ask', '-', '--json']);
    const ended = once(child, 'close');
    for (const question of ['/about', '/sources']) {
      child.stdin?.write(`${question}\n`);
      const [answer] = await once(child.stdout ?? child, 'data');
      expect(JSON.parse(String(answer))).toMatchObject({ command: question.slice(1) });
    }
    child.stdin?.end();
    expect(await ended).toEqual([0, null]);
  });
});

describe('start', () => {
  test('answers piped input line by line and ends with status 0', async () => {
    const { status, out, err } = await newsroom.sitrep(['start'], { input: '/who Brandt\n/town Sandau\n' });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('The gate house is ours and stays ours');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s', async (signal) => {
    const child = newsroom.start(['start']);
    const ended = once(child, 'close');
    await once(child.stdout ?? child, 'data');
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
  });

  test('ends quietly when its reader leaves', async () => {
    const child = newsroom.start(['ask', '-']);
    let complaints = '';
    child.stderr?.on('data', (text) => (complaints += text));
    const ended = once(child, 'close');
    child.stdout?.destroy();
    child.stdin?.on('error', () => undefined).end('/who Brandt\n'.repeat(50));
    expect(await ended).toEqual([0, null]);
    expect(complaints).toBe('');
  });
});

describe('the seeds', () => {
  const fresh = createNewsroom();

  test('are not put into an archive by ingest, nor into one that holds something', async () => {
    fresh.write('one.txt', 'The day was long. Nothing was said by anybody.\n');
    await fresh.sitrep(['ingest', 'one.txt']);
    const { out } = await fresh.sitrep(['ask', '/about', '--json']);
    expect(jsonLines(out)).toMatchObject([{ command: 'about', documents: 1 }]);
  });
});
