import { expect, test } from 'vitest';
import { createNewsroom } from './sitrep.ts';

test('check says what is there when all is well', async () => {
  const newsroom = createNewsroom();
  const { status, out, err } = await newsroom.sitrep(['check']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(/^config: 7 actors, \d+ places, 2 plans, \d+ corrections/);
  expect(out).toContain('archive: not there yet');
});

test('check of the shipped beat finds nothing wrong', async () => {
  const { status, out } = await createNewsroom().sitrep(['check'], { env: { SITREP_CONFIG: '', SITREP_SEEDS: '' } });
  expect(out).toMatch(/^config: \d+ actors, \d+ places, \d+ plans, \d+ corrections/);
  expect(status).toBe(0);
});

test('check lists every problem of environment, .env, configuration, seeds and archive', async () => {
  const newsroom = createNewsroom();
  newsroom.write('.env', 'LOG_LEVEL=loud\nDATABASE_URL=sqlite:corrupt.db\nSITREP_CONFIG=beat\nSITREP_SEEDS=seeds\n');
  newsroom.write('beat/beat.yaml', 'name: Dam\n');
  newsroom.write('beat/actors.yaml', 'actors:\n  - name: [\n');
  newsroom.write('seeds/one.md', '---\npublished: soon\n---\nText.\n');
  newsroom.write('corrupt.db', 'This is no database. '.repeat(500));
  const env = { SITREP_CONFIG: 'beat', SITREP_SEEDS: 'seeds' };
  const wrongLevel = await newsroom.sitrep(['check'], { env });
  expect(wrongLevel.status).toBe(1);
  expect(wrongLevel.out).toContain('LOG_LEVEL: expected one of');
  expect(wrongLevel.out).toContain('beat/actors.yaml:3');
  expect(wrongLevel.out).toContain('beat/places.yaml: missing');
  expect(wrongLevel.out).toContain('seeds/one.md: line 2: front matter: published: expected a date');

  const environmentWins = await newsroom.sitrep(['check'], { env: { ...env, LOG_LEVEL: 'error' } });
  expect(environmentWins.status).toBe(1);
  expect(environmentWins.out).not.toContain('LOG_LEVEL');
  expect(environmentWins.out).toContain('corrupt.db');
});

test('an .env that is no text is one clear line', async () => {
  const newsroom = createNewsroom();
  newsroom.write('.env', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0xfe, 10, 0]));
  const { status, out } = await newsroom.sitrep(['check']);
  expect({ status, out }).toEqual({ status: 1, out: '.env: is not text; expected lines NAME=value in UTF-8\n' });
});
