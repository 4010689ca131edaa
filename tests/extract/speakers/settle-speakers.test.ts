import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { createLocator } from '../../../src/extract/analysis/locate.ts';
import { settleSpeakers } from '../../../src/extract/speakers/settle-speakers.ts';
import type { FoundStatement } from '../../../src/extract/statements/found-statement.ts';
import { markedArticle } from './marked-articles.ts';

/** `s` marks the speaker that was found, `v` the cue, `c` the content; after it the speaker that it should be. */
const ROWS: readonly (readonly [about: string, ...rows: (readonly [text: string, speaker: string | null])[]])[] = [
  [
    'the subject after its verb speaks, whatever stands far before it',
    [
      '[The night](s) had been quiet, [said](v) on Monday the head of the guild, Jon Holm, and [cold](c).',
      'the head of the guild, Jon Holm',
    ],
    ['[A barge](s) [had sunk](c), [wrote](v) the port’s commandant, Jon Holm.', 'the port’s commandant, Jon Holm'],
    ['Ada Marlow came. “[Fog is near](c),” [added](v) [Jon Holm](s), who was late.', 'Jon Holm'],
    ['[The pilot](s), Jon Holm, [said](v) [Tern “must wake up”](c).', 'The pilot'],
    ['[Ada Marlow](s) came, [said](v) [the mayor of Tern was late](c) and left.', 'Ada Marlow'],
    ['[Ada Marlow](s) thanked the pilots, [told](v) Jon Holm [to go](c) and left.', 'Ada Marlow'],
  ],
  [
    'who put it so is who said it',
    ['[Tern](s) [calls](v) [the bridge a joke](c), as Ines Quay put it.', 'Ines Quay'],
    ['[Tern](s) [calls](v) [the bridge a joke](c), as Ines Quay knows.', 'Tern'],
    ['[Tern](s) [calls](v) [the bridge a joke](c); as Ines Quay put it, fog is near.', 'Tern'],
  ],
  [
    'after a semicolon the clause has its own subject',
    [
      '[Kelp, a company,](s) denies it; its man at the pier, Jon Holm, [said](v) that [fog is near](c).',
      'its man at the pier, Jon Holm',
    ],
    ['[Kelp, a company,](s) denies it; [said](v) that [fog is near](c).', 'Kelp, a company,'],
  ],
  [
    'verbs after “and” and “but” share their subject',
    ['It gave no proof, but [promised](v) [to look for some](c).', 'It'],
    ['The Harbour Guild met and [said](v) that [fog is near](c).', 'The Harbour Guild'],
    ['In the fog a bell rang, and [said](v) [one](c) thing.', null],
  ],
  [
    'a dateline is nobody',
    [
      '[OAKHAM](s) (Kelp Wire) — The Harbour Guild rejected it on Monday, [calling](v) [it a joke](c).',
      'The Harbour Guild',
    ],
    ['[OAKHAM](s) [said](v) [no](c).', 'OAKHAM'],
  ],
];

function settle(marked: string): string | null {
  const { text, speakers } = markedArticle(marked);
  const analysis = analyse(text);
  const { tokenAt } = createLocator(analysis);
  const spanOf = (letter: string) => speakers.find(({ actor }) => actor === letter)?.span;
  const [said, cue, content] = [spanOf('s'), spanOf('v'), spanOf('c')];
  const end = said === undefined ? 0 : tokenAt(said[1] - 1) + 1;
  const speaker = said === undefined ? null : { tokens: [tokenAt(said[0]), end] as const, headEnd: end };
  const statement: FoundStatement = {
    speaker,
    cue: cue ?? null,
    content: content ? [content] : [],
    speech: true,
    sentence: 0,
  };
  const [first, next] = settleSpeakers(analysis, [statement])[0]?.speaker?.tokens ?? [0, 0];
  return next === 0 ? null : text.slice(analysis.tokens[first]?.start, analysis.tokens[next - 1]?.end);
}

describe.each(ROWS.map(([about, ...rows]) => ({ about, rows })))('$about', ({ rows }) => {
  test.each(rows)('%s', (marked, speaker) => {
    expect(settle(marked)).toBe(speaker);
  });
});
