import { describe, expect, test } from 'vitest';
import { headingOf, headlineOf } from '../../src/ingest/headline.ts';
import { outletOf } from '../../src/ingest/masthead.ts';
import { publishedInText, publishedInUrl } from '../../src/ingest/published-line.ts';

const PROSE =
  'The minister said on 3 May 2024 that talks would go on, and that nobody had asked for them to be stopped.';

describe('a headline', () => {
  test.each([
    ['first line', `Minister: talks go on\n\n${PROSE}`, 'Minister: talks go on'],
    ['below a section name', `Uncategorised\n\nTalks Will ‘Go On’\n\n${PROSE}`, 'Talks Will ‘Go On’'],
    ['below a byline', `By Jane Doe Roe\nTalks will go on\n${PROSE}`, 'Talks will go on'],
    ['below a section in capitals', `HARBOUR DESK NEWS\n\nTalks will go on\n\n${PROSE}`, 'Talks will go on'],
    ['in capitals', `TALKS WILL GO ON\n\n${PROSE}`, 'TALKS WILL GO ON'],
    ['below buttons', `Skip to content\nView in browser\nTalks will go on\n\n${PROSE}`, 'Talks will go on'],
    ['below the name of a series', `The Quay Letter #114\n\nTalks will go on\n\n${PROSE}`, 'Talks will go on'],
    ['below a trail', `Home > World > Harbour news\n\nTalks will go on\n\n${PROSE}`, 'Talks will go on'],
    ['below a menu', `News Sport Weather\n\nTalks will go on\n\n${PROSE}`, 'Talks will go on'],
    ['below the weather', `Alder 7°C light rain\n\nTalks will go on\n\n${PROSE}`, 'Talks will go on'],
    ['below the paper’s name', `The Alder Gazette\n\nTalks will go on\n\n${PROSE}`, 'Talks will go on'],
    [
      'below a crowd',
      `Letters from readers\nBoats and ropes\nAlder\n\nTalks will go on\n\n${PROSE}`,
      'Talks will go on',
    ],
    ['the paper’s name alone', `The Alder Gazette\n\n${PROSE}`, 'The Alder Gazette'],
    ['a question', `Preparing for a New Stage?\n${PROSE}`, 'Preparing for a New Stage?'],
    ['prose first', `${PROSE}\n\nNot a headline here`, null],
    ['a quotation first', '“We go on,” she said.”\nNot a headline here', null],
    ['one long line', 'x'.repeat(1_000_000), null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => expect(headlineOf(text)).toBe(expected));

  test('of Markdown is its first heading of the first level', () => {
    expect(headingOf(`## Small\n\n# Large one #\n# Later\n`)).toBe('Large one');
    expect(headingOf(`#hashtag\n${PROSE}`)).toBe(null);
  });
});

describe('an outlet', () => {
  const rest = `Talks will go on\n\n${PROSE}`;
  test.each([
    ['a masthead in capitals', `ALDER GAZETTE\n\n${rest}`, 'ALDER GAZETTE'],
    ['as the text writes it elsewhere', `ALDER GAZETTE\n\n${rest}\n\nAlder Gazette, Quay 1`, 'Alder Gazette'],
    ['a masthead with its copyright', `Alder Gazette\n\n${rest}\n\n© Alder Gazette 2021`, 'Alder Gazette'],
    ['a line that may be anything', `Alder Gazette\n\n${rest}`, null],
    ['a section', `LATEST NEWS\n\n${rest}`, null],
    ['a headline in capitals', `GAZETTE TO CLOSE\n\n${PROSE}`, null],
    ['below the headline', `Talks will go on\n\nALDER GAZETTE\n\n${PROSE}`, null],
    ['letters that change their length', `ALDER GAZETTE\n\n${rest} İ`, 'ALDER GAZETTE'],
    ['many of them', 'ALDER GAZETTE\n'.repeat(100_000), null],
  ])('%s', (_, text, expected) => expect(outletOf(text)).toBe(expected));
});

describe('the day a text gives as its own', () => {
  test.each([
    ['Talks go on\nPublished: 28 November 2025\n', '2025-11-28'],
    ['Talks go on\nNov. 28, 2025, 10:30 am\n', '2025-11-28'],
    ['Talks go on\nBy Jane Doe | November 28th, 2025\n', '2025-11-28'],
    ['Talks go on\nUpdated 2025-11-28\n', '2025-11-28'],
    ['Friday, 28 Nov 2025\n', '2025-11-28'],
    [`RIVERTON, Nov. 28, 2025 (Example Wire) — ${PROSE}`, '2025-11-28'],
    [`RIVERTON, Nov. 28 — ${PROSE}`, null],
    [PROSE, null],
    ['On 28 November 2025 talks began.', null],
    ['Published 31 February 2025\n', null],
    [`${'Line of prose.\n'.repeat(20)}Published 28 November 2025\n`, null],
    ['1 jan '.repeat(200_000), null],
  ])('%.60j → %s', (text, expected) => {
    expect(publishedInText(text)).toEqual({
      published: expected,
      publishedBasis: expected === null ? 'none' : 'stated',
    });
  });

  test.each([
    [`Noon briefing at Riverton, March 12, 2024\n\n${PROSE}`, '2024-03-12'],
    [`Noon briefing: 12 March 2024\n\n${PROSE}`, '2024-03-12'],
    [`The flood of March 12, 2024\n\n${PROSE}`, null],
    [`On March 12, 2024, and after: a review\n\n${PROSE}`, null],
  ])('may close the headline, and is then inferred: %.40j', (text, expected) => {
    expect(publishedInText(text)).toEqual({
      published: expected,
      publishedBasis: expected === null ? 'none' : 'inferred',
    });
  });

  test('may stand in the address, and is then inferred', () => {
    expect(publishedInUrl('https://a.example/2025/11/28/talks')).toEqual({
      published: '2025-11-28',
      publishedBasis: 'inferred',
    });
    expect(publishedInUrl('https://a.example/2025/13/28/talks').published).toBe(null);
    expect(publishedInUrl(null).published).toBe(null);
  });
});
