import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import { vocabulary } from './ferry-news.ts';
import { documentOf } from './support-find.ts';

const extractor = createExtractor(vocabulary.beat);

describe('what is told of a place', () => {
  it.each([
    ['Norland said its guards had taken Alder.', 'control'],
    ['Sudland’s guards are encircled in Alder.', 'control'],
    ['Sudland held Alder.', 'control'],
    ['Sudland held talks in Alder.', 'other'],
    ['Shells fell on Alder.', 'strike'],
    ['Norland’s missiles hit Alder.', 'strike'],
    ['Norland captured Birk, while drones hit Alder.', 'strike', 'alder'],
    ['A market opened in Alder.', 'other'],
  ])('%s', (text, subject, town = 'alder') => {
    const found = extractor.extract(documentOf(text)).places.filter(({ place }) => place === town);
    expect(found.map((one) => one.subject)).toEqual([subject]);
  });
});
