import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { reported } from '../support/reported.ts';
import { judgeStatements } from './sources/judge-statements.ts';
import { readSourceGold, type SourceGold } from './sources/read-source-gold.ts';

describe('the annotations of the sources', () => {
  it.each(readSourceGold().map((gold) => [gold.file, gold] as const))('%s: spans are in order', (_, gold) => {
    for (const { content, alsoContent } of gold.statements) {
      for (const spans of [content, ...alsoContent]) {
        expect(spans.length).toBeGreaterThan(0);
        expect(spans.flat()).toEqual(spans.flat().toSorted((a, b) => a - b));
      }
    }
  });

  it('cover the seven people whom the sources are about', () => {
    const required = readSourceGold().flatMap(({ statements }) => statements.filter((statement) => statement.required));
    expect([...new Set(required.map(({ actor }) => actor))].sort()).toEqual([
      'lukashenko',
      'oleksiy-danilov',
      'peskov',
      'putin',
      'serhiy-nayev',
      'zaluzhny',
      'zelensky',
    ]);
  });
});

describe('a found statement', () => {
  const text = 'Rye said the mill would open soon. Bee called it “a fine old mill.”';
  const rye = { actor: 'rye', content: [text.indexOf('the mill'), text.indexOf('. Bee')] as const };
  const bee = { actor: 'bee', content: [text.indexOf('“'), text.length] as const };
  const gold = goldOf([rye, bee]);

  it.each<[string, readonly { actor: string | null; content: Span }[], number, number, number]>([
    ['by the right ones', [rye, bee], 2, 0, 0],
    ['cut short', [{ ...rye, content: [rye.content[0], rye.content[0] + 14] }], 1, 0, 0],
    ['far too short', [{ ...rye, content: [rye.content[0], rye.content[0] + 3] }], 0, 0, 1],
    ['by the wrong one', [{ ...rye, actor: 'bee' }], 0, 1, 0],
    ['a part, by the wrong one', [{ actor: 'rye', content: [text.indexOf('old'), text.length - 2] }], 0, 1, 0],
    ['by nobody', [{ ...rye, actor: null }], 0, 0, 1],
    ['twice', [rye, rye], 1, 0, 1],
    ['elsewhere', [{ actor: 'rye', content: [0, 8] }], 0, 0, 1],
  ])('%s', (_, statements, found, wrong, beyond) => {
    const judgement = judgeStatements(
      text,
      gold,
      statements.map(({ actor, content }) => reported(actor, content)),
    );
    expect(judgement.found).toHaveLength(found);
    expect(judgement.missing).toHaveLength(2 - found);
    expect(judgement.wrong).toHaveLength(wrong);
    expect(judgement.beyond).toHaveLength(beyond);
  });
});

function goldOf(statements: readonly { actor: string; content: Span }[]): SourceGold {
  return {
    file: 'mill.txt',
    sha256: '',
    statements: statements.map(({ actor, content }) => ({
      actor,
      speaker: null,
      content: [content],
      alsoContent: [],
      alsoActors: [],
      kind: 'indirect',
      speech: true,
      required: true,
    })),
    furniture: [],
    unsaid: [],
    places: [],
    plans: [],
  };
}
