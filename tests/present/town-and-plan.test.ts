import { describe, expect, test } from 'vitest';
import { plan } from '../../src/answers/plan.ts';
import { town } from '../../src/answers/town.ts';
import { article } from '../support/article.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';
import { shown } from '../support/shown.ts';

const desk = sharedHarbourDesk();

describe('/town', () => {
  test('shows both sides of what is contested beside each other, once, and explains old names', async () => {
    expect(await shown(town(await desk(), { name: 'Redhaven', since: '2024-01-01', page: 1 }))).toBe(
      `# Port Vesper — West Shore · 3 reports
Newest: 5 Jun 2024, 5 days ago. Only: since 1 Jan 2024.
! Contested: claimed by Oakham; denied by Tern.
> its crew holds Redhaven
  *Oakham* claims · published 5 Jun 2024; day not stated
  On front<https://tide.example/front>, The Tide
  Redhaven is a former name of Port Vesper.
> its rival held the harbour
  *Tern* denies · published 5 Jun 2024; day not stated
  On front<https://tide.example/front>, The Tide
> The lamps of Port Vesper went out
  reported by the article · 3 Jun 2024, day named in the text
  On front<https://tide.example/front>, The Tide
(follow-up) Timeline of Port Vesper: /timeline since:2024-01-01 town:"Port Vesper"`,
    );
  });

  test('shows a denial once under all the claims that it denies', async () => {
    const words = ['the pier is ours', 'the lamps are ours', 'nothing there was ever theirs'];
    const [pier = '', lamps = '', nothing = ''] = words;
    const both = article('both', {
      text: words.join('. '),
      claimed: [
        { place: 'vesper', stance: 'claims', actor: 'oakham', words: pier },
        { place: 'vesper', stance: 'claims', actor: 'marlow', words: lamps },
        { place: 'vesper', stance: 'denies', actor: 'tern', words: nothing },
      ],
    });
    const text = await shown(town(await harbourDesk([both]), { name: 'Port Vesper', page: 1 }));
    expect(text.split('\n').filter((line) => /^[>!]/.test(line))).toEqual([
      '! Contested: claimed by Oakham, Ada Marlow; denied by Tern.',
      '> the pier is ours',
      '> the lamps are ours',
      '> nothing there was ever theirs',
    ]);
  });

  test('says what to try when there is nothing', async () => {
    expect(await shown(town(await desk(), { name: 'Millbrook', page: 1 }))).toBe(
      `# Millbrook — West Shore · 0 reports
! The archive holds no report on Millbrook.
(suggestion) Search for Millbrook: /search Millbrook
(suggestion) Most reported towns: /town`,
    );
  });
});

describe('/plan', () => {
  test('shows the points in order, how many are missing, and the positions', async () => {
    const text = await shown(plan(await desk(), { name: '5', page: 1 }));
    expect(text).toContain(`# the Ferry Plan — by Ada Marlow · said to have 5 points
Newest: 2 Apr 2024, 2 months ago.
# Points — 3 named; the plan is said to have 5.
1. a free ferry
2. a shared pier
3. quiet nights
On plans<https://tide.example/plans>, The Tide · published 2 Apr 2024
# Positions
`);
    expect(text).toContain(`> would accept it if the fares stay low
  *Harbour Guild* sets conditions · published 2 Apr 2024; day not stated`);
  });

  test('shows where a plan that the beat does not know is named', async () => {
    const bare = article('bare', {
      text: 'Nobody has read the seven-step roadmap of the Pilots.',
      planned: [
        {
          plan: 'pilots-7-point-plan',
          named: 'seven-step roadmap of the Pilots',
          author: { actor: null, words: 'Pilots' },
          stated: 7,
        },
      ],
    });
    expect(await shown(plan(await harbourDesk([bare]), { name: 'Pilots', page: 1 }))).toBe(
      `# seven-step roadmap of the Pilots — by Pilots · said to have 7 points · known from the texts
> seven-step roadmap of the Pilots
  On bare<https://tide.example/bare>, The Tide
# Points — No point is named; the plan is said to have 7.
# Positions
! Nobody on file has taken a position on it.
(follow-up) All plans: /plan`,
    );
  });

  test('shows a plan that no article tells of', async () => {
    expect(await shown(plan(await desk(), { name: '12', page: 1 }))).toBe(
      `# the Bridge Plan — by Tern · said to have 12 points
! No article in the archive tells of the Bridge Plan.
(follow-up) All plans: /plan`,
    );
  });
});
