import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/settings.ts';

const project = join(import.meta.dirname, '..');

describe('settings', () => {
  it('have a default each', () =>
    expect(readSettings({})).toEqual({
      database: './data/sitrep.db',
      config: join(project, 'config'),
      seeds: join(project, 'seeds'),
      logLevel: 'warn',
    }));

  it('come from the environment; an empty value is none', () =>
    expect(
      readSettings({
        DATABASE_URL: 'sqlite:/var/lib/a b.db',
        SITREP_CONFIG: 'beat',
        SITREP_SEEDS: '',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({ database: '/var/lib/a b.db', config: 'beat', seeds: join(project, 'seeds'), logLevel: 'debug' }));

  it.each([
    ['sqlite:x.db', 'x.db'],
    ['sqlite://./x.db', './x.db'],
    ['sqlite:///var/x.db', '/var/x.db'],
    ['sqlite::memory:', ':memory:'],
  ])('%s is the database at %s', (url, path) => expect(readSettings({ DATABASE_URL: url }).database).toBe(path));

  it('every problem is listed at once, without the values', () =>
    expect(() => readSettings({ DATABASE_URL: 'postgres://me:secret@host/db', LOG_LEVEL: 'loud' })).toThrow(
      expect.objectContaining({
        code: 'bad-config',
        message:
          'environment DATABASE_URL: expected sqlite:PATH\n' +
          'environment LOG_LEVEL: expected one of silent, fatal, error, warn, info, debug, trace',
      }),
    ));
});
