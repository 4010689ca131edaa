import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { subscriptionsSchema } from '../../src/answers/briefing-schema.ts';
import { failureSchema, whoSchema } from '../../src/answers/schema.ts';
import { createNewsroom, jsonLines } from './sitrep.ts';

const newsroom = createNewsroom();
/** The first question of all fills the archive with the seeds. */
beforeAll(async () => void (await newsroom.sitrep(['ask', '/sources'])), 60_000);

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

describe('ask where there is no desk to ask', () => {
  const questions = '/who Brandt\n\nwhat happened?\n';
  const commands = ['who', null, null];

  test.each([
    ['a corrupt database', { DATABASE_URL: 'sqlite:corrupt.db' }, 'archive-unavailable'],
    ['a path that is a folder', { DATABASE_URL: 'sqlite:folder' }, 'archive-unavailable'],
    ['a beat that is not there', { SITREP_CONFIG: 'nowhere' }, 'bad-config'],
    ['a setting that is wrong', { LOG_LEVEL: 'loud' }, 'bad-config'],
  ])('for %s: one object for every question, status 1', async (_, env, code) => {
    const broken = createNewsroom();
    broken.write('corrupt.db', 'This is no database. '.repeat(500));
    broken.write('folder/file', '');
    const many = await broken.sitrep(['ask', '-', '--json'], { input: questions, env });
    const failures = jsonLines(many.out).map((line) => failureSchema.parse(line));
    expect(failures.map(({ command }) => command)).toEqual(commands);
    expect(failures.map(({ error }) => error.code)).toEqual([code, code, code]);
    expect(many.status).toBe(1);
    expect(many.err).toMatch(/^(sitrep: .+\n)+$/);
    const one = await broken.sitrep(['ask', '/town Sandau', '--json'], { env });
    expect(jsonLines(one.out)).toEqual([{ command: 'town', error: failures[0]?.error }]);
    const text = await broken.sitrep(['ask', '/town Sandau'], { env });
    expect(text).toEqual({ status: 1, out: '', err: one.err });
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

  test('that are not there leave one clear line, and the answer', async () => {
    const bare = createNewsroom();
    const { status, out, err } = await bare.sitrep(['ask', '/about', '--json'], { env: { SITREP_SEEDS: '/nope' } });
    expect(err).toBe('sitrep: seeds: /nope: cannot be read: no such file or directory\n');
    expect(jsonLines(out)).toMatchObject([{ command: 'about', documents: 0 }]);
    expect(status).toBe(0);
  });
});

describe('ask for a subscription', () => {
  test('subscribes the terminal, whose chat prints the digest when it is open', async () => {
    const { status, out } = await newsroom.sitrep(['ask', '/subscribe every 1m']);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/Subscribed[\s\S]*every 1m, UTC/) });
    const listed = await newsroom.sitrep(['ask', '/subscriptions', '--json']);
    const [answer] = jsonLines(listed.out);
    const { subscriptions, pages } = subscriptionsSchema.parse(answer);
    expect(subscriptions).toMatchObject([{ schedule: 'every 1m', state: 'active' }]);
    expect(pages).toBe(1);
    const id = subscriptions[0]?.id ?? '';
    await newsroom.sitrep(['ask', `/subscriptions run:${id}`]);
    const child = newsroom.start(['start']);
    let shown = '';
    for await (const chunk of child.stdout ?? []) {
      shown += String(chunk);
      if (shown.includes('The newest on file')) break;
    }
    child.kill('SIGTERM');
    expect(shown).toContain('The newest on file');
    await newsroom.sitrep(['ask', '/unsubscribe all']);
  });

  test('a digest and a preview are printed as asked', async () => {
    const { status, out } = await newsroom.sitrep(['ask', '/digest 2025 who:Brandt']);
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringMatching(/Recap of[\s\S]*Only: by or naming Brandt/),
    });
  });
});
