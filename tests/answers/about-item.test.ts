import { describe, expect, test } from 'vitest';
import { about } from '../../src/answers/about.ts';
import { type AboutItemAnswer, aboutItemSchema } from '../../src/answers/origin-schema.ts';
import { timeline } from '../../src/answers/timeline.ts';
import { town } from '../../src/answers/town.ts';
import { who } from '../../src/answers/who.ts';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { type Article, article } from '../support/article.ts';
import { harbourBeat } from '../support/harbour-beat.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();
const DANNER = { id: 'oleg-danner', name: 'Oleg Danner', role: 'harbour master' };

/** What is told of the only statement of one article. */
async function toldOf(entry: ArchiveEntry, beat = harbourBeat): Promise<AboutItemAnswer> {
  const desk = await harbourDesk([entry], beat);
  const { items } = await timeline(desk, { page: 1 });
  expect(items).toHaveLength(1);
  return aboutItemSchema.parse(await about(desk, { id: items[0]?.id }));
}

describe('who spoke is known', () => {
  test.each<[string, string | null, string, string | null]>([
    ['by the whole name', 'marlow', 'Ada Marlow', 'name'],
    ['by the surname', 'marlow', 'Mrs Marlow', 'name'],
    ['by a variant', 'tern', 'the Tern council', 'name'],
    ['by the owner’s name', 'marlow', 'Marlow’s letter', 'name'],
    ['by the office', 'marlow', 'The mayor', 'title'],
    ['by what the office is called', 'quay', 'the Tern warden', 'title'],
    ['by pronoun', 'marlow', 'She', 'pronoun'],
    ['by a relative pronoun', 'marlow', 'who', 'pronoun'],
    ['by description', 'marlow', 'the woman in the red coat', 'description'],
    ['by a name that only the text has', 'oleg-danner', 'Danner', 'name'],
    ['by a role that only the text has', 'oleg-danner', 'The master', 'title'],
    ['of nobody', null, 'A fisherman', null],
  ])('%s', async (_, actor, speaker, expected) => {
    const text = `${speaker} said the tide was high.`;
    const said = [{ actor, speaker, cue: 'said', words: 'the tide was high' }];
    const { item, origins } = await toldOf(article('one', { text, said, discovered: [DANNER] }));
    expect(origins.map(({ knownBy }) => knownBy)).toEqual([expected]);
    expect(item.actor?.id ?? null).toBe(actor);
    expect(origins[0]?.speaker).toEqual({ text: speaker, span: [0, speaker.length] });
  });
});

describe('what it hangs on', () => {
  test.each<[string, Article, string | null, string | null]>([
    ['a cue', { text: 'Quay said no.', said: [{ actor: 'quay', cue: 'said', words: 'no' }] }, 'model', 'said'],
    [
      'a cue after it',
      { text: 'No, Quay said.', said: [{ actor: 'quay', cue: 'said', words: 'No' }] },
      'model',
      'said',
    ],
    ['a colon', { text: 'QUAY: No.', said: [{ actor: 'quay', cue: ':', words: 'No.' }] }, 'layout', ':'],
    ['a dash', { text: '“No.” – Quay', said: [{ actor: 'quay', cue: '–', words: '“No.”' }] }, 'layout', '–'],
    ['what an older version did not keep', { text: 'No.', said: [{ actor: 'quay', words: 'No.' }] }, null, null],
    ['an event', { text: 'It burned.', happened: [{ date: '2024-06-03', words: 'It burned' }] }, 'rules', null],
  ])('%s', async (_, given, foundBy, cue) => {
    const [origin] = (await toldOf(article('one', given))).origins;
    expect([origin?.foundBy, origin?.cue?.text ?? null]).toEqual([foundBy, cue]);
  });
});

describe('an editor’s correction', () => {
  const text = 'Quay read it out: no ferry in May.';
  const entry = article('one', {
    text,
    said: [{ actor: 'marlow', speaker: 'Quay', cue: 'read', words: 'no ferry in May' }],
  });
  const correction = { document: entry.document.hash, span: [18, 22], actor: 'marlow', statement: true } as const;

  test.each([
    ['is told', [correction], {}, 'editor'],
    ['of other words is none of it', [{ ...correction, span: [0, 4] as const }], {}, 'description'],
    ['of another document is none of it', [{ ...correction, document: 'other' }], {}, 'description'],
    ['was not there for an older extractor', [correction], { extractor: 'older' }, 'description'],
  ])('%s', async (_, corrections, more, expected) => {
    const { origins } = await toldOf({ ...entry, ...more }, { ...harbourBeat, corrections });
    expect(origins[0]?.knownBy).toBe(expected);
    expect(origins[0]?.current).toBe(!('extractor' in more));
  });

  test('points at the words in the document', async () => {
    const [origin] = (await toldOf(entry)).origins;
    expect(origin?.hash).toBe(entry.document.hash);
    expect(text.slice(...(origin?.correctAt ?? [0, 0]))).toBe('no ferry in May');
  });
});

test('every document that carries the words is told of, in the order of the sources', async () => {
  const desk = await harbour();
  const said = await who(desk, { name: 'Marlow', kind: 'quotes', page: 1 });
  const id = said.actor === null ? undefined : said.statements[0]?.id;
  const { item, origins } = aboutItemSchema.parse(await about(desk, { id: `#${id?.toUpperCase()}` }));
  expect(item).toMatchObject({ type: 'statement', id });
  expect(origins).toHaveLength(2);
  expect(origins.map(({ document }) => document)).toEqual(item.sources.map(({ document }) => document));
});

test('claims are told of by their ids, also those without a line of their own', async () => {
  const desk = await harbour();
  const claimed = await town(desk, { name: 'Port Vesper', page: 1 });
  const ids = claimed.place === null ? [] : claimed.items.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) {
    const told = aboutItemSchema.parse(await about(desk, { id }));
    expect(told.item).toMatchObject({ id, type: 'claim' });
    expect(told.origins[0]).toMatchObject({ foundBy: 'rules', knownBy: null, correctAt: null });
  }
});

test('an id with two letters swapped is offered as it should be', async () => {
  const desk = await harbour();
  const id = (await timeline(desk, { page: 1 })).items.find(({ type }) => type === 'event')?.id ?? '';
  const at = [...id].findIndex((letter, index) => index > 0 && letter !== id[index - 1]);
  const typed = id.slice(0, at - 1) + id.charAt(at) + id.charAt(at - 1) + id.slice(at + 1);
  await expect(about(desk, { id: typed })).rejects.toMatchObject({
    code: 'unknown-statement',
    message: `Nothing on file has the id "${typed}".`,
    suggestions: [`/about ${id}`],
  });
});

test('the day of reading is told where it is known', async () => {
  const entry = article('one', { text: 'Quay said no.', said: [{ actor: 'quay', words: 'no' }] });
  expect((await toldOf({ ...entry, read: '2024-06-07' })).origins[0]?.read).toBe('2024-06-07');
  expect((await toldOf(entry)).origins[0]?.read).toBeNull();
});
