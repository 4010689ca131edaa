import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { type DigestRequest, digest } from '../../src/answers/digest.ts';
import { present } from '../../src/present/present.ts';
import { screensOf } from '../../src/reply/screens.ts';
import { LANGUAGES, wordingIn } from '../../src/wording/wording.ts';
import { article } from '../support/article.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';
import { plain } from '../support/plain.ts';
import { shown } from '../support/shown.ts';
import { visibleRoom as room } from '../support/visible-room.ts';

const harbour = sharedHarbourDesk();
const ALL = { who: null, town: null, plan: null };
const [FROM, TO] = [Temporal.Instant.from('2024-06-09T05:00:00Z'), Temporal.Instant.from('2024-06-10T05:00:00Z')];
const ASKED: DigestRequest = { filters: ALL, span: { kind: 'newest' }, from: FROM, to: TO, zone: 'Europe/Kyiv' };

async function show(desk: Desk, request: Partial<DigestRequest> = {}): Promise<string> {
  return shown(digest(desk, { ...ASKED, ...request }));
}

describe('a digest', () => {
  test('is a front page: both sides of what is contested, then plans, statements, places and actors', async () => {
    const page = await show(await harbour(), { from: null });
    expect(page.replace(/<[^>]+>/g, '')).toBe(
      `
# The newest on file — up to 10 Jun 2024 08:00, Europe/Kyiv · 17 entries
! Port Vesper, contested: claimed by Oakham; denied by Tern.
> its crew holds Redhaven
  *Oakham* claims · 5 Jun 2024 (published)
  On front, The Tide
  Redhaven is a former name of Port Vesper.
> its rival held the harbour
  *Tern* denies · 5 Jun 2024 (published)
  On front, The Tide
# On plans
- *the Ferry Plan* · *Tern* rejects: Tern rejected it · 2 Apr 2024 (published) · On plans, The Tide
- *the Ferry Plan* · *Harbour Guild* sets conditions: would accept it if the fares stay low · 2 Apr 2024 (published) · On plans, The Tide
# Main statements
- *Ada Marlow*, quoted: “«the ferry must sail again»” · 30 May 2024 · On talks, The Tide and 1 more source · \`/source ID\`
- *Ines Quay*, partly quoted: the mayor was “«late to the talks»” and would stay late · 1 Jun 2024 (published) · On talks, The Tide · \`/source ID\`
- *Ada Marlow*, reported: talks with Tern could start in July · 1 Jun 2024 (published) · On talks, The Tide · \`/source ID\`
# By place
*Port Vesper* · 2 more: \`/timeline since:2023-01-10 town:"Port Vesper"\`
- The lamps of Port Vesper went out · 3 Jun 2024 · On front, The Tide
*Millbrook*
- The storm reached Millbrook · 4 Jun 2024 · On front, The Tide
# By actor
*Oleg Danner* · 1 more: \`/who Oleg Danner since:2024-05-20\`
- reported: the tide was high · 1 Jun 2024 (published) · On talks, The Tide · \`/source ID\`
*Ada Marlow* · 1 more: \`/who Ada Marlow\`
- reported: the nets were full · 20 May 2024 (published about then) · On record, The Tide · our summary · \`/source ID\`
# Also
- *A fisherman*, reported: the storm had passed · 20 May 2024 (published about then) · On record, The Tide · our summary · \`/source ID\`
Left out in all: 4. \`/timeline\`
(follow-up) All that is left out: /timeline
(follow-up) More: Port Vesper: /timeline since:2023-01-10 town:"Port Vesper"
(follow-up) More: Oleg Danner: /who Oleg Danner since:2024-05-20
(follow-up) More: Ada Marlow: /who Ada Marlow`.trim(),
    );
  });

  test('is one message of Telegram as a rule, in either language', async () => {
    const answer = await digest(await harbour(), ASKED);
    for (const language of LANGUAGES) {
      const [page, ...others] = screensOf(present(answer, wordingIn(language)), room(3500));
      expect(others).toEqual([]);
      expect(page?.filter(({ kind }) => kind === 'heading')).toHaveLength(6);
    }
  });

  test('is the same in Ukrainian', async () => {
    const page = plain(present(await digest(await harbour(), ASKED), wordingIn('uk')));
    for (const part of [
      '# Найновіше в архіві — з 08:00 9 червня 2024 до 08:00 10 червня 2024, Europe/Kyiv · 17 записів',
      '! Port Vesper: є суперечність. Стверджують: Oakham. Заперечують: Tern.',
      '*Harbour Guild*, умови: would accept it',
      '*Ada Marlow*, цитата: “«the ferry must sail again»” · 30 травня 2024 · ',
      'і ще 1 джерело',
      '20 травня 2024 (приблизна дата публікації)',
      '*Port Vesper* · ще 2: `/timeline since:2023-01-10 town:"Port Vesper"`',
      'Усього не показано: 4.',
    ]) {
      expect(page).toContain(part);
    }
  });

  test.each<[string, Partial<DigestRequest>, string]>([
    [
      'what is new',
      { span: { kind: 'new', after: 0, upTo: 99 } },
      '# Briefing: what is new — 9 Jun 2024 08:00 to 10 Jun 2024 08:00, Europe/Kyiv · 17 entries',
    ],
    [
      'another zone',
      { span: { kind: 'new', after: 0, upTo: 99 }, zone: 'America/New_York' },
      '9 Jun 2024 01:00 to 10 Jun 2024 01:00, America/New_York',
    ],
    [
      'one day',
      { span: { kind: 'recap', since: '2024-06-03', until: '2024-06-03' } },
      '# Recap of 3 Jun 2024 — Europe/Kyiv · 2 entries',
    ],
    [
      'some days',
      { span: { kind: 'recap', since: '2024-06-03', until: '2024-06-04' } },
      '# Recap of 3 Jun 2024 to 4 Jun 2024 — ',
    ],
    [
      'a slice with undated lines',
      { span: { kind: 'archive', after: 0 } },
      '# From the archive — until 1 Jun 2024 · 12 entries',
    ],
    [
      'whom and what it is about',
      { filters: { who: 'marlow', town: 'vesper', plan: 'ferry-plan' } },
      'Only: by or naming Ada Marlow, about Port Vesper, on the Ferry Plan.',
    ],
    ['nothing that fits', { filters: { ...ALL, who: 'silent' } }, '! Nothing fits these filters.'],
    ['nothing new', { span: { kind: 'new', after: 99, upTo: 99 } }, '! Nothing new has come in.'],
    [
      'nothing of a day',
      { span: { kind: 'recap', since: '1999-01-01', until: '1999-01-01' } },
      '! The archive holds nothing of these days.',
    ],
    ['the end of the timeline', { span: { kind: 'archive', after: 2 ** 52 } }, '! Here the stored timeline ends.'],
  ])('tells %s', async (_, request, line) => {
    expect(await show(await harbour(), request)).toContain(line);
  });

  test('of an empty archive says so', async () => {
    expect(await show(await harbourDesk([]), { from: null, to: null })).toBe(
      '# The newest on file — 0 entries\n! The archive holds nothing yet.',
    );
  });

  test('names what to type for all that it leaves out, within its days and its filters', async () => {
    const said = Array.from({ length: 30 }, (_, at) => ({
      actor: 'tern',
      words: `boat ${at} of Oakham `,
      mentions: ['oakham'],
      on: '2024-06-03',
    }));
    const towns = ['vesper', 'sternwater', 'millbrook', 'oakham-town'];
    const sides = towns.flatMap((place) => [
      { place, stance: 'claims' as const, actor: 'oakham', words: `pier of ${place} held`, on: '2024-06-03' },
      { place, stance: 'denies' as const, actor: 'tern', words: `pier of ${place} lost`, on: '2024-06-03' },
    ]);
    const words = [...said, ...sides].map((one) => one.words).join('; ');
    const positions = ['tern', 'oakham', 'guild'].map((actor) => ({
      actor,
      stance: 'rejects' as const,
      words: `no by ${actor}`,
    }));
    const about = { published: '2024-06-03' };
    const no = {
      text: positions.map((one) => one.words).join('; '),
      planned: [{ plan: 'ferry-plan', positions }],
      about,
    };
    const desk = await harbourDesk([article('many', { text: words, said, claimed: sides, about }), article('no', no)]);
    const recap = { kind: 'recap', since: '2024-06-01', until: '2024-06-09' } as const;
    const page = await show(desk, { span: recap });
    expect(page).toContain('*Tern* · 23 more: `/who Tern since:2024-06-01 until:2024-06-09`');
    expect(page).toMatch(/- \w+( \w+)?, contested: 2 more: `\/town \w+( \w+)? since:2024-06-01 until:2024-06-09`/);
    expect(page).toContain('- the Ferry Plan: 1 more position: `/plan the Ferry Plan`');
    expect(page).toContain('Left out in all: 28. `/timeline since:2024-06-01 until:2024-06-09`');
    const ofTern = await show(desk, { span: recap, filters: { ...ALL, who: 'oakham' } });
    expect(ofTern).toContain('`/timeline since:2024-06-01 until:2024-06-09 who:Oakham`');
    expect(await show(desk, { filters: { ...ALL, plan: 'ferry-plan' } })).not.toContain('Left out');
  });

  test('cuts at a blank what is long, and shows of a claim the part that names its town', async () => {
    const long = `${'the sea is wide and '.repeat(10)}Millbrook has been taken by the sea, they say, and nothing is left`;
    const said = `${'the tide is high and '.repeat(20)}ends`;
    const page = await show(
      await harbourDesk([
        article('long', {
          text: `${long}. ${said}.`,
          about: { title: 'A title that goes on and on and never comes to any end at all' },
          claimed: [{ place: 'millbrook', stance: 'reports', actor: null, words: long }],
          said: [{ actor: 'tern', words: said }],
        }),
      ]),
    );
    expect(page).toMatch(/^- … (the sea|sea|is|wide|and) .*Millbrook has been taken by the sea/m);
    expect(page).toMatch(/reported: the tide .* (high|and|the|tide|is) … · 1 Jun 2024/);
    expect(page).toMatch(/A title that goes on and on and never comes …</);
  });
});
