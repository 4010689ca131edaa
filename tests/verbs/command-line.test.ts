import { describe, expect, test } from 'vitest';
import { createNewsroom } from './sitrep.ts';

const newsroom = createNewsroom();

describe('the command line', () => {
  test.concurrent.each([
    [['frobnicate'], "sitrep: unknown command 'frobnicate'"],
    [['strat'], "sitrep: unknown command 'strat' (Did you mean start?)"],
    [['start', '--frobnicate'], "sitrep: unknown option '--frobnicate'"],
    [['ask'], "sitrep: missing required argument 'question'"],
    [['ask', '/who', 'Brandt'], "sitrep: too many arguments for 'ask'. Expected 1 argument but got 2: /who, Brandt."],
    [['ingest'], "sitrep: missing required argument 'path'"],
    [
      ['ingest', 'a.txt', '--published', '2025-02-30'],
      "sitrep: option '--published <date>' argument '2025-02-30' is invalid. Expected a date such as 2025-11-28.",
    ],
    [
      ['ingest', 'a.txt', '--url', 'wire'],
      "sitrep: option '--url <url>' argument 'wire' is invalid. Expected an address that begins with http:// or https://.",
    ],
    [['extract'], "sitrep: missing required argument 'path' (or --jsonl)"],
    [['extract', 'a.txt', '--jsonl'], 'sitrep: --jsonl reads standard input and takes no path'],
    [
      ['eval', 'gold.jsonl', '--kind', 'odd'],
      "sitrep: option '--kind <kind>' argument 'odd' is invalid. Allowed choices are direct, mixed, indirect.",
    ],
  ])('sitrep %j is one line and status 2', async (args, line) => {
    expect(await newsroom.sitrep(args)).toEqual({ status: 2, out: '', err: `${line}\n` });
  });

  test.concurrent.each(['start', 'ask', 'check', 'ingest', 'remove', 'extract', 'eval'])(
    '%s --help shows usage and an example',
    async (verb) => {
      const { status, out, err } = await newsroom.sitrep([verb, '--help']);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out).toContain(`Usage: sitrep ${verb}`);
      expect(out).toContain(`$ sitrep ${verb}`);
    },
  );

  test.concurrent('alone it shows help and is not understood; --version tells the version', async () => {
    expect(await newsroom.sitrep([])).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('Usage: sitrep'),
    });
    expect(await newsroom.sitrep(['--version'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
