import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishCommands } from '../../src/wording/english/commands.ts';
import { LANGUAGES, wordingIn } from '../../src/wording/wording.ts';
import { leavesOf } from './leaves.ts';

/** What Discord takes of a description, in UTF-16 code units. */
const LONGEST_DESCRIPTION = 100;

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Entries that have no letters of their own: typed, data, or the same in all languages. */
const WITHOUT_CYRILLIC: ReadonlySet<string> = new Set([
  '.language',
  '.chat.prompt',
  '.input.labels.id',
  '.answers.separator',
  '.answers.said',
  '.answers.origin.correction',
  '.answers.origin.taken',
]);
/** Of these some sample says nothing but what it was given. */
const PARTLY: ReadonlySet<string> = new Set(['.answers.origin.version']);

const [en, uk] = [leavesOf(wordingIn('en')), leavesOf(wordingIn('uk'))];

describe('the catalogues', () => {
  test('have the same entries, and each takes the same', () => {
    const shape = (leaves: typeof en) => leaves.map(({ path, arity }) => [path, arity]);
    expect(shape(uk)).toEqual(shape(en));
    expect(en.length).toBeGreaterThan(150);
  });

  test.each(LANGUAGES)('in %s nothing is empty, and nothing says what no reader should see', (language) => {
    const leaves = leavesOf(wordingIn(language));
    const said = leaves.flatMap(({ path, said: texts }) => texts.map((text) => `${path}=${text}`));
    expect(said.filter((text) => /=\s*$|undefined|null|NaN|\[object|\.\.(?!\.)| {2}/.test(text))).toEqual([]);
  });

  test('each in its own script', () => {
    const foreign = en.filter(
      ({ path, said }) => !path.endsWith('.languages.uk') && said.some((s) => CYRILLIC.test(s)),
    );
    expect(foreign).toEqual([]);
    const latin = uk.filter(({ path, said }) => {
      const inOwn = said.filter((text) => CYRILLIC.test(text)).length;
      return inOwn < (PARTLY.has(path) ? 1 : said.length);
    });
    expect(latin.map(({ path }) => path)).toEqual([...WITHOUT_CYRILLIC].sort());
  });

  test('no Ukrainian word holds a Latin letter that only looks like its own', () => {
    const mixed = /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u;
    expect(uk.filter(({ said }) => said.some((text) => mixed.test(text)))).toEqual([]);
  });

  test('no name of the beat as shipped stands in them, in Cyrillic either', () => {
    const folder = join(import.meta.dirname, '../../config');
    const config = ['actors', 'places', 'plans'].map((file) => readFileSync(join(folder, `${file}.yaml`), 'utf8'));
    const proper = /(?<!\p{L})\p{Lu}[\p{Ll}’']{4,}/gu;
    const names = new Set(config.flatMap((text) => text.match(proper) ?? []).filter((name) => CYRILLIC.test(name)));
    expect(names.size).toBeGreaterThan(500);
    const said = uk.flatMap((leaf) => leaf.said).join(' ');
    expect(said.match(proper)?.filter((word) => names.has(word))).toEqual([]);
  });

  test('no letter of Russian, no straight apostrophe, quotation marks as Ukrainian has them', () => {
    const wrong = /[ыэъё]|[а-яіїєґ]'[а-яіїєґ]|[“”„]/iu;
    expect(uk.flatMap(({ said }) => said).filter((text) => wrong.test(text))).toEqual([]);
  });
});

describe.each(LANGUAGES)('commands in %s', (language) => {
  const { commands } = wordingIn(language);

  test(`no description is longer than ${LONGEST_DESCRIPTION}`, () => {
    const texts = Object.values(commands).flatMap(({ description, parameters }) => [
      description,
      ...Object.values(parameters),
    ]);
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => text.length > LONGEST_DESCRIPTION)).toEqual([]);
  });

  test('tell of every parameter that English tells of', () => {
    const told = (all: typeof commands) =>
      Object.entries(all).map(([name, { parameters }]) => [name, Object.keys(parameters).sort()]);
    expect(told(commands)).toEqual(told(englishCommands));
  });
});
