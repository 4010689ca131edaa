import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/extract/analysis/analyse.ts';
import { findPlaces } from '../../src/extract/places.ts';
import { isDenial } from '../../src/extract/statements/denial.ts';
import type { Context } from '../../src/extract/vocabulary.ts';
import type { Statement } from '../../src/model/findings.ts';
import type { Span } from '../../src/model/span.ts';
import { reported } from '../support/reported.ts';
import { vocabulary } from './ferry-news.ts';
import { type Row, rows } from './stance-rows.ts';

const SPEAKERS = [
  ['Vale', 'vale'],
  ['Roe', 'roe'],
  ['Norland', 'norland'],
  ['Sudland', 'sudland'],
] as const;

interface Marked {
  readonly text: string;
  readonly statement: Statement | null;
}

/** Takes the marks off: `{speaker}`, `<cue>` and `[content]`, which may stand in several pieces. */
function unmark(marked: string): Marked {
  const spans: Record<string, Span[]> = { '{': [], '<': [], '[': [] };
  let text = '';
  let open: readonly [string, number] = ['', 0];
  for (const char of marked) {
    if (/[{<[]/.test(char)) open = [char, text.length];
    else if (/[}>\]]/.test(char)) spans[open[0]]?.push([open[1], text.length]);
    else text += char;
  }
  const content = spans['['] ?? [];
  const [first] = content;
  if (first === undefined) return { text, statement: null };
  const speaker = spans['{']?.[0] ?? null;
  const cue = spans['<']?.[0] ?? null;
  const actor = SPEAKERS.find(([name]) => speaker !== null && text.slice(...speaker).includes(name))?.[1] ?? null;
  const denied = content.some((piece) => isDenial(text, cue, piece));
  return { text, statement: { ...reported(actor, first), speaker, cue, content, denied } };
}

/** Of the town Alder: stance and actor. */
function judge(text: string, ...statements: readonly Statement[]): string {
  const context: Context = {
    published: '2024-03-12',
    publishedBasis: 'stated',
    mentions: vocabulary.findMentions(text, '2024-03-12'),
  };
  const places = findPlaces(analyse(text), vocabulary, statements, context);
  const found = places.filter(({ place }) => place === 'alder').map(({ stance, actor }) => `${stance} ${actor}`);
  return found.join(', ');
}

describe('who holds what of a place', () => {
  it.each<Row>(rows)('%s', (marked, expected) => {
    const { text, statement } = unmark(marked);
    expect(judge(text, ...(statement === null ? [] : [statement]))).toBe(expected);
  });
  it('has many and varied rows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
  });
});

describe('borders of what was said may be somewhat off', () => {
  const led = rows.flatMap(([marked, expected]) => {
    const { text, statement } = unmark(marked);
    const at = text.indexOf('Alder');
    const cue = statement?.cue ?? null;
    const isLed = statement !== null && cue !== null && cue[1] <= at && !text.includes('“');
    return isLed ? [{ text, statement, cue, at, expected }] : [];
  });
  it.each(led)('$text', ({ text, statement, cue, at, expected }) => {
    const narrow: Span = [at, text.length - 1];
    const wide: Span = [cue[1] + 1, text.length];
    for (const piece of [narrow, wide]) {
      const denied = isDenial(text, cue, piece);
      expect(judge(text, { ...statement, content: [piece], denied })).toBe(expected);
    }
  });
});

describe('statements inside one another', () => {
  const inside = (text: string, ...said: readonly (readonly [actor: string, cue: string, content: string])[]) => {
    const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
    const statements = said.map(([actor, cue, content]) => ({
      ...reported(actor, spanOf(content)),
      cue: spanOf(cue),
      denied: isDenial(text, spanOf(cue), spanOf(content)),
    }));
    return judge(text, ...statements);
  };
  it('leave it to the outer one when that gives a verdict', () => {
    const text = 'Vale said Sudland’s denial that Alder had fallen was false.';
    const outer = 'Sudland’s denial that Alder had fallen was false';
    expect(inside(text, ['vale', 'said', outer], ['sudland', 'denial', 'that Alder had fallen'])).toBe('claims vale');
  });
  it('leave it to the inner one when the outer only passes it on', () => {
    const text = 'Vale said Sudland had denied that Alder had fallen.';
    const outer = 'Sudland had denied that Alder had fallen';
    expect(inside(text, ['vale', 'said', outer], ['sudland', 'denied', 'that Alder had fallen'])).toBe(
      'denies sudland',
    );
  });
});
