import { describe, expect, it } from 'vitest';
import { readPlatformSettings } from '../../src/platforms/platform-settings.ts';

const files: Readonly<Record<string, string>> = { '/run/secrets/telegram': '123:abc\n' };
const read = (env: Readonly<Record<string, string>>) =>
  readPlatformSettings(env, (path) => {
    const text = files[path];
    if (text === undefined) throw new Error('ENOENT');
    return text;
  });

describe('platform settings', () => {
  it('without a token there are none', () =>
    expect(read({ DISCORD_TOKEN: ' ', DISCORD_API: 'http://127.0.0.1:1/api' })).toEqual({
      discord: null,
      telegram: null,
    }));

  it('take either or both, from the environment or a file', () =>
    expect(
      read({
        DISCORD_TOKEN: 'd',
        DISCORD_API: 'http://127.0.0.1:4000/api/',
        TELEGRAM_TOKEN_FILE: '/run/secrets/telegram',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:4001',
      }),
    ).toEqual({
      discord: { token: 'd', api: 'http://127.0.0.1:4000/api' },
      telegram: { token: '123:abc', apiRoot: 'http://127.0.0.1:4001', webhook: null },
    }));

  it('a token in the environment goes before its file', () =>
    expect(read({ TELEGRAM_TOKEN: 'own', TELEGRAM_TOKEN_FILE: '/nowhere' }).telegram?.token).toBe('own'));

  it.each([
    [{ TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook' }, { host: '0.0.0.0', port: 8080, secret: null }],
    [{ TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:4005/hook' }, { host: '0.0.0.0', port: 4005, secret: null }],
    [
      {
        TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook',
        HOST: '127.0.0.1',
        PORT: '9',
        TELEGRAM_WEBHOOK_SECRET: 's-1',
      },
      { host: '127.0.0.1', port: 9, secret: 's-1' },
    ],
  ])('%o listens there', (env, expected) =>
    expect(read({ TELEGRAM_TOKEN: 't', ...env }).telegram?.webhook).toEqual({
      url: env.TELEGRAM_WEBHOOK_URL,
      ...expected,
    }),
  );

  it('every problem is listed at once, without the values', () =>
    expect(() =>
      read({
        DISCORD_TOKEN_FILE: '/nowhere',
        TELEGRAM_API_ROOT: 'ftp://secret',
        TELEGRAM_WEBHOOK_SECRET: 'no blanks',
        PORT: '99999',
      }),
    ).toThrow(
      expect.objectContaining({
        code: 'bad-config',
        message:
          'environment DISCORD_TOKEN_FILE: /nowhere cannot be read\n' +
          'environment TELEGRAM_API_ROOT: expected an address beginning with http:// or https://\n' +
          'environment TELEGRAM_WEBHOOK_SECRET: expected 1 to 256 characters A-Z, a-z, 0-9, _ and -\n' +
          'environment PORT: expected a port number',
      }),
    ));
});
