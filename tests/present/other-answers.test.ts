import { expect, test } from 'vitest';
import { about } from '../../src/answers/about.ts';
import { compare } from '../../src/answers/compare.ts';
import type { Failure } from '../../src/answers/schema.ts';
import { search } from '../../src/answers/search.ts';
import { source } from '../../src/answers/source.ts';
import { sources } from '../../src/answers/sources.ts';
import { timeline } from '../../src/answers/timeline.ts';
import { who } from '../../src/answers/who.ts';
import { sharedHarbourDesk } from '../support/harbour-desk.ts';
import { shown } from '../support/shown.ts';

const desk = sharedHarbourDesk();

test('/timeline is a dated line for everything', async () => {
  const text = await shown(timeline(await desk(), { until: '2024-06-03', page: 1 }));
  expect(text.split('\n').slice(0, 5)).toEqual([
    '# Timeline — 11 entries · page 1 of 2',
    'Newest: 3 Jun 2024, 7 days ago. Only: until 3 Jun 2024.',
    '- *3 Jun 2024* · *Port Vesper* · The lamps of Port Vesper went out · On front<https://tide.example/front>, The Tide',
    '- *3 Jun 2024* · The lamps of Port Vesper went out on 3 June · On front<https://tide.example/front>, The Tide',
    '- *1 Jun 2024 (published)* · Ada Marlow, reported: talks with Tern could start in July · On talks<https://tide.example/talks>, The Tide · `/source ID`',
  ]);
});

test('/search marks the words and names who speaks there', async () => {
  expect(await shown(search(await desk(), { words: '"late to the talks"', page: 1 }))).toBe(
    `# Search: "late to the talks" — 1 paragraph
Newest: 1 Jun 2024, 9 days ago.
> Ines Quay said the mayor was “[late to the talks]” and would stay late.
  published 1 Jun 2024; day not stated
  On talks<https://tide.example/talks>, The Tide
  Ines Quay, partly quoted \`/source ID\``,
  );
});

test('/search says what to try when nothing holds all the words', async () => {
  expect(await shown(search(await desk(), { words: '"free ferry" of whales', since: '2024-01-01', page: 1 }))).toBe(
    `# Search: "free ferry" of whales — 0 paragraphs
Only: since 1 Jan 2024.
! No paragraph holds "free ferry" of whales. Every word must occur; try fewer words.
(suggestion) Without filters: /search "free ferry" of whales
(suggestion) Search for "free ferry": /search "free ferry"
(suggestion) Search for whales: /search whales
(suggestion) Most reported actors: /who`,
  );
});

test('/compare names who said what, and who said nothing', async () => {
  const text = await shown(compare(await desk(), { first: 'Marlow', second: 'Silent', topic: 'ferry', page: 1 }));
  expect(text).toBe(
    `# Ada Marlow and Nora Silent — Ada Marlow: 1 statement · Nora Silent: 0 statements
Newest: 30 May 2024, 11 days ago. Only: on "ferry".
! Nothing by Nora Silent is on file here.
> “«the ferry must sail again»”
  *Ada Marlow* · quoted · 30 May 2024, day named in the text · \`/source ID\`
  On talks<https://tide.example/talks>, The Tide
  also in On echo, The Gull
(follow-up) What Ada Marlow said: /who Ada Marlow topic:ferry
(follow-up) What Nora Silent said: /who Nora Silent topic:ferry`,
  );
});

test('/source marks the words in every paragraph that holds them', async () => {
  const asked = await desk();
  const said = await who(asked, { name: 'Marlow', kind: 'quotes', page: 1 });
  const id = (said.actor === null ? undefined : said.statements[0]?.id) ?? '';
  const text = await shown(source(asked, { id }));
  expect(text).toBe(
    `# Statement ${id} — Ada Marlow, quoted · 30 May 2024, day named in the text
> Ada Marlow, mayor of Oakham, said [“the ferry must sail again”] on 30 May. She said that talks with Tern could start in July.
  On talks<https://tide.example/talks>, The Tide · published 1 Jun 2024
  characters 49–76 of the text with SHA-256 HASH
> Once more the mayor said [“the ferry must sail again”].
  On echo, The Gull · published 2 Jun 2024
  characters 25–52 of the text with SHA-256 HASH
(follow-up) What Ada Marlow said: /who Ada Marlow
(follow-up) How this came to be: /about ${id}`,
  );
});

test('/source says which paragraphs are in our own words', async () => {
  const asked = await desk();
  const said = await who(asked, { name: 'Danner', until: '2024-05-30', page: 1 });
  const id = (said.actor === null ? undefined : said.statements[0]?.id) ?? '';
  expect(await shown(source(asked, { id }))).toContain(
    `> Danner warned that [the pier was closed].
  On record<https://tide.example/record>, The Tide · published about 20 May 2024 (worked out) · paraphrased in our summary of the article`,
  );
});

test('/sources and /about show what is on file', async () => {
  expect(await shown(sources(await desk(), { page: 1 }))).toContain(
    '- On record<https://tide.example/record>, The Tide · published about 20 May 2024 (worked out) · our summary · 4 statements, 0 place reports, 0 plan points, 0 events',
  );
  expect(await shown(about(await desk(), {}))).toContain('Newest item: 5 Jun 2024 · 5 days ago');
});

test('/help shows every command, or one with its options', async () => {
  const options = [{ name: 'page', description: 'which page' }];
  const command = { name: 'who', usage: '/who [NAME]', description: 'What somebody said', options };
  const other = { name: 'about', usage: '/about', description: 'This desk', options: [] };
  const help = { command: 'help', examples: ['/who Marlow'] } as const;
  expect(await shown(Promise.resolve({ ...help, understood: false, commands: [command, other] }))).toBe(
    `! I did not understand that. This is what I can answer:
# What you can ask
- \`/who [NAME]\` What somebody said
- \`/about\` This desk
(suggestion) /who Marlow: /who Marlow`,
  );
  expect(await shown(Promise.resolve({ ...help, understood: true, commands: [command] }))).toBe(
    `# /who
What somebody said
\`/who [NAME]\`
page: which page
(suggestion) /who Marlow: /who Marlow`,
  );
});

test.each<[Failure['error']['suggestions'], string]>([
  [['/who Ada Marlow'], '(suggestion) /who Ada Marlow: /who Ada Marlow'],
  [['Ada Marlow'], '(suggestion) /who Ada Marlow: /who Ada Marlow'],
])('a failure says in one line what is wrong, and offers %j', async (suggestions, line) => {
  const error = { code: 'unknown-actor', message: 'Nobody called "Marlox" is known here.', suggestions } as const;
  expect(await shown({ command: 'who', error })).toBe(`! Nobody called "Marlox" is known here.\n${line}`);
});
