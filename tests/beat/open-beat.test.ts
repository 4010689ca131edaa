import { appendFileSync, cpSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { openBeat } from '../../src/beat/open-beat.ts';
import { SECOND_BEAT } from '../support/second-beat/second-beat.ts';

let config = '';
let cache = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-beat-'));
  config = join(folder, 'config');
  cache = join(folder, 'beat.json');
  cpSync(SECOND_BEAT.config, config, { recursive: true });
});

/** Changes whenever the cache is written. */
const written = () => statSync(cache, { bigint: true }).ctimeNs;

describe('a beat that is kept', () => {
  test('is the one that was loaded, and is not written again', async () => {
    const loaded = loadBeat(config);
    expect(await openBeat(config, cache)).toEqual(loaded);
    const before = written();
    expect(await openBeat(config, cache)).toEqual(loaded);
    expect(written()).toBe(before);
  });

  test('gives way when the configuration changes', async () => {
    await openBeat(config, cache);
    appendFileSync(join(config, 'actors.yaml'), '  - { name: Jonas Keller, kind: person }\n');
    expect((await openBeat(config, cache)).actors.map(({ name }) => name)).toContain('Jonas Keller');
    appendFileSync(join(config, 'actors.yaml'), '  - { name: Jonas Keller, kind: person }\n');
    await expect(openBeat(config, cache)).rejects.toMatchObject({ code: 'bad-config' });
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -10)],
    ['changed in its body', (text: string) => text.replace('Brandt', 'Brendt')],
    ['no longer sealed', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['empty', () => ''],
  ])('is made anew when its file is %s', async (_, damage) => {
    await openBeat(config, cache);
    const whole = readFileSync(cache, 'utf8');
    writeFileSync(cache, damage(whole));
    expect(await openBeat(config, cache)).toEqual(loadBeat(config));
    expect(readFileSync(cache, 'utf8')).toBe(whole);
  });

  test('is not needed: without a place to keep it, it is loaded', async () => {
    const file = join(config, 'beat.yaml');
    for (const nowhere of [join(config, 'none', 'beat.json'), join(file, 'beat.json'), config])
      expect(await openBeat(config, nowhere)).toEqual(loadBeat(config));
  });
});
