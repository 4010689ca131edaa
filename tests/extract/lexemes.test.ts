import { describe, expect, test } from 'vitest';
import { lexemeOf, testOfLexeme } from '../../src/extract/analysis/lexemes.ts';

describe('a lexeme', () => {
  test('is the same for the same word, another for another tag or lemma', () => {
    const noun = lexemeOf('Landings', 'landing', 'NOUN');
    expect(noun).toMatchObject({ text: 'Landings', lower: 'landings', lemma: 'landing', pos: 'NOUN' });
    expect(lexemeOf('Landings', 'landing', 'NOUN')).toBe(noun);
    const others = [lexemeOf('Landings', 'landing', 'PROPN'), lexemeOf('Landings', 'landings', 'NOUN')];
    expect(new Set([noun, ...others].map(({ lexeme }) => lexeme)).size).toBe(3);
  });

  test('of a word longer than any is not remembered', () => {
    const long = 'a'.repeat(61);
    expect(lexemeOf(long, long, 'X').lexeme).toBe(-1);
    expect(lexemeOf(long, long, 'X')).toEqual(lexemeOf(long, long, 'X'));
  });
});

describe('a test of lexemes', () => {
  test('asks once of each, whatever the answer', () => {
    const asked: string[] = [];
    const isLong = testOfLexeme(({ text }) => asked.push(text) > 0 && text.length > 4);
    const [quay, pier, crane] = ['quay', 'pier', 'crane'].map((word) => lexemeOf(word, word, 'NOUN'));
    const answers = [quay, crane, pier, crane, quay].map((word) => word !== undefined && isLong(word));
    expect(answers).toEqual([false, true, false, true, false]);
    expect(asked).toEqual(['quay', 'crane', 'pier']);
  });

  test('asks anew of those that are not remembered', () => {
    const isLong = testOfLexeme(({ text }) => text.length > 70);
    const words = ['a'.repeat(65), 'b'.repeat(75)].map((word) => lexemeOf(word, word, 'X'));
    expect([...words, ...words].map(isLong)).toEqual([false, true, false, true]);
  });
});
