import { describe, expect, test } from 'vitest';
import { who } from '../../src/answers/who.ts';
import { slug } from '../../src/model/slug.ts';
import { article } from '../support/article.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';
import { shown } from '../support/shown.ts';

const desk = sharedHarbourDesk();

describe('/who', () => {
  test('shows exact words, how each date is known, every source, and what to ask next', async () => {
    expect(await shown(who(await desk(), { name: 'Marlow', page: 1 }))).toBe(
      `# Ada Marlow — mayor of Oakham · 4 statements
Newest: 1 Jun 2024, 9 days ago.
> talks with Tern could start in July
  reported · published 1 Jun 2024; day not stated · \`/source ID\`
  On talks<https://tide.example/talks>, The Tide
> “«the ferry must sail again»”
  quoted · 30 May 2024, day named in the text · \`/source ID\`
  On talks<https://tide.example/talks>, The Tide
  also in On echo, The Gull
> the nets were full
  reported · published about 20 May 2024; day not stated · \`/source ID\`
  On record<https://tide.example/record>, The Tide · paraphrased in our summary of the article
> a new lighthouse
  reported · undated · \`/source ID\`
  undated<https://tide.example/undated>
(follow-up) Only quotes: /who Ada Marlow kind:quotes
(follow-up) What others say about Ada Marlow: /who Ada Marlow about:yes
(follow-up) Compare Ada Marlow and Oleg Danner: /compare Ada Marlow, Oleg Danner
(follow-up) Timeline of Ada Marlow: /timeline who:"Ada Marlow"`,
    );
  });

  test('shows the filters in force, and who speaks about somebody', async () => {
    const answer = who(await desk(), { name: 'Marlow', about: true, topic: 'late talks', page: 1 });
    expect(await shown(answer)).toBe(
      `# About Ada Marlow — mayor of Oakham · 1 statement
Newest: 1 Jun 2024, 9 days ago. Only: on "late talks", what others said about them.
> the mayor was “«late to the talks»” and would stay late
  *Ines Quay* · partly quoted · published 1 Jun 2024; day not stated · \`/source ID\`
  On talks<https://tide.example/talks>, The Tide
(follow-up) What Ada Marlow said: /who Ada Marlow
(follow-up) Compare Ada Marlow and Ines Quay: /compare Ada Marlow, Ines Quay topic:"late talks"`,
    );
  });

  test('never shows a denial as if it were asserted', async () => {
    const says = (cue: string, words: string, more = {}) => ({ actor: 'quay', cue, words, ...more });
    const text = 'Quay denied that the ferry sank. Quay dismissed the report. “It did,” Quay denied.';
    const said = [
      says('denied', 'that the ferry sank', { denied: true }),
      says('dismissed', 'the report'),
      { actor: 'quay', words: '“It did,”', kind: 'direct', denied: true } as const,
    ];
    const lines = (await shown(who(await harbourDesk([article('denial', { text, said })]), { name: 'Quay', page: 1 })))
      .split('\n')
      .filter((line) => line.startsWith('>'));
    expect(lines).toEqual(['> denied that the ferry sank', '> dismissed the report', '> denied: “«It did,»”']);
  });

  test('says so when a surname alone leaves open who spoke', async () => {
    const holms = ['Pia Holm', 'Oda Holm', 'Holm'].map((name) => ({ id: slug(name), name, role: null }));
    const twins = article('twins', {
      text: 'Holm said no.',
      said: [{ actor: 'holm', words: 'no' }],
      discovered: holms,
    });
    const [heading] = (await shown(who(await harbourDesk([twins]), { name: 'Holm', page: 1 }))).split('\n');
    expect(heading).toBe('# Holm — known by surname only: Oda Holm or Pia Holm, which is not told · 1 statement');
  });

  test('says what to try when there is nothing', async () => {
    expect(await shown(who(await desk(), { name: 'Silent', topic: 'nets', page: 1 }))).toBe(
      `# Nora Silent — 0 statements
Only: on "nets".
! Nothing by Nora Silent fits these filters.
(suggestion) Without filters: /who Nora Silent
(suggestion) What others say about Nora Silent: /who Nora Silent about:yes
(suggestion) Search for Nora Silent: /search Nora Silent
(suggestion) Most reported actors: /who`,
    );
  });

  test('leads to the next page with the filters kept', async () => {
    const words = Array.from({ length: 6 }, (_, index) => `sail ${index} is torn`);
    const torn = article('torn', {
      text: words.join('\n'),
      said: words.map((said) => ({ actor: 'quay', words: said })),
    });
    const text = await shown(who(await harbourDesk([torn]), { name: 'Quay', topic: 'torn', page: 1 }));
    expect(text).toContain('# Ines Quay — warden of Tern · 6 statements · page 1 of 2');
    expect(text).toContain('(more) Next page: /who Ines Quay topic:torn page:2');
    const beyond = await shown(who(await harbourDesk([torn]), { name: 'Quay', page: 9 }));
    expect(beyond).toContain('! There are only 2 pages.\n(suggestion) Last page: /who Ines Quay page:2');
  });

  test('tells the office of the day where it was another one', async () => {
    const said = [{ actor: 'marlow', words: 'the tide is high', on: '2020-05-01' }];
    const text = await shown(
      who(await harbourDesk([article('tide', { text: 'the tide is high', said })]), { name: 'Marlow', page: 1 }),
    );
    expect(text).toContain('# Ada Marlow — mayor of Oakham · 1 statement');
    expect(text).toContain('reported · then harbour pilot · 1 May 2020');
  });

  test('shows an office that ended as ended, a belief as a belief, and cuts what is too long', async () => {
    const long = `the pier ${'is long and '.repeat(100)}ends`;
    const entry = article('long', { text: long, said: [{ actor: 'stride', words: long, speech: false }] });
    const text = await shown(who(await harbourDesk([entry]), { name: 'Stride', attitudes: true, page: 1 }));
    expect(text).toContain('# Ben Stride — mayor of Oakham until 1 Mar 2022 · 1 statement');
    expect(text).toContain('reported · a belief or intention, not said aloud · ');
    expect(text).toMatch(/> the pier is long and .* …\n/);
    expect(text).not.toContain('ends');
  });

  test('lists the most reported', async () => {
    expect(await shown(who(await desk(), { page: 1 }))).toBe(
      `# Most reported — 3 actors
Newest: 1 Jun 2024, 9 days ago.
- *Ada Marlow* · mayor of Oakham · 4 statements · \`/who Ada Marlow\`
- *Oleg Danner* · harbour master · 2 statements · \`/who Oleg Danner\`
- *Ines Quay* · warden of Tern · 1 statement · \`/who Ines Quay\``,
    );
  });
});
