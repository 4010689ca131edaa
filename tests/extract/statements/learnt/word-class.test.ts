import { describe, expect, test } from 'vitest';
import { lexemeOf } from '../../../../src/extract/analysis/lexemes.ts';
import {
  CLASS,
  isFullVerb,
  isNoun,
  isSaying,
  isVerb,
  wordClass,
} from '../../../../src/extract/statements/learnt/word-class.ts';

type ClassName = keyof typeof CLASS;

/** Word, part of speech, lemma where it differs; then the class. */
const WORDS: readonly (readonly [string, string, string, ClassName])[] = [
  ['that', 'SCONJ', 'that', 'that'],
  ['that', 'DET', 'that', 'that'],
  ['to', 'PART', 'to', 'to'],
  ['of', 'ADP', 'of', 'of'],
  ['by', 'ADP', 'by', 'by'],
  ['who', 'PRON', 'who', 'relative'],
  ['if', 'SCONJ', 'if', 'subordinator'],
  ['lest', 'SCONJ', 'lest', 'subordinator'],
  ['she', 'PRON', 'she', 'subject'],
  ['them', 'PRON', 'they', 'pronoun'],
  ['somebody', 'PRON', 'somebody', 'pronoun'],
  ['’s', 'PART', '’s', 'possessive'],
  ['her', 'PRON', 'she', 'possessive'],
  ['n’t', 'PART', 'not', 'not'],
  ['and', 'CCONJ', 'and', 'conjunction'],
  ['yet', 'CCONJ', 'yet', 'conjunction'],
  ['would', 'AUX', 'would', 'modal'],
  ['may', 'AUX', 'may', 'modal'],
  ['may', 'PROPN', 'May', 'time'],
  ['will', 'PROPN', 'Will', 'name'],
  [',', 'PUNCT', ',', 'comma'],
  [':', 'PUNCT', ':', 'colon'],
  ['–', 'PUNCT', '–', 'dash'],
  ['-', 'PUNCT', '-', 'dash'],
  ['(', 'PUNCT', '(', 'bracket'],
  ['.', 'PUNCT', '.', 'stop'],
  ['?!', 'PUNCT', '?!', 'stop'],
  ['…', 'PUNCT', '…', 'stop'],
  ['said', 'VERB', 'say', 'say'],
  ['suggested', 'VERB', 'suggest', 'speech'],
  ['believes', 'VERB', 'believe', 'attitude'],
  ['sails', 'VERB', 'sail', 'verb'],
  ['sailing', 'VERB', 'sail', 'participle'],
  ['saying', 'VERB', 'say', 'say'],
  ['has', 'AUX', 'have', 'auxiliary'],
  ['soon', 'ADV', 'soon', 'adverb'],
  ['old', 'ADJ', 'old', 'adjective'],
  ['other', 'ADJ', 'other', 'human'],
  ['the', 'DET', 'the', 'determiner'],
  ['ten', 'NUM', 'ten', 'number'],
  ['in', 'ADP', 'in', 'preposition'],
  ['marlow', 'PROPN', 'Marlow', 'name'],
  ['monday', 'PROPN', 'Monday', 'time'],
  ['weeks', 'NOUN', 'week', 'time'],
  ['spokesmen', 'NOUN', 'spokesman', 'human'],
  ['officials', 'NOUN', 'official', 'human'],
  ['ferry', 'NOUN', 'ferry', 'noun'],
  ['constructor', 'NOUN', 'constructor', 'noun'],
  ['$', 'SYM', '$', 'other'],
  ['', '', '', 'other'],
];

describe('the class of a word', () => {
  test.each(WORDS)('%s (%s, %s) is %s', (lower, pos, lemma, name) => {
    expect(wordClass(lexemeOf(lower, lemma, pos))).toBe(CLASS[name]);
  });
});

const NAMES = Object.keys(CLASS).filter((name): name is ClassName => name in CLASS);

describe('groups of classes', () => {
  test.each([
    ['nouns', isNoun, ['name', 'human', 'noun', 'time']],
    ['verbs', isVerb, ['say', 'speech', 'attitude', 'verb', 'participle', 'auxiliary', 'modal']],
    ['verbs that can be cues', isFullVerb, ['say', 'speech', 'attitude', 'verb', 'participle']],
    ['verbs of saying', isSaying, ['say', 'speech', 'attitude']],
  ] as const)('%s', (_name, is, members) => {
    expect(NAMES.filter((name) => is(CLASS[name]))).toEqual(members);
  });

  test('all have numbers of their own, below 64: sequences of them are packed by six bits', () => {
    const numbers = Object.values(CLASS);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.max(...numbers)).toBeLessThan(64);
  });
});
