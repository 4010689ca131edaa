import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import { sliceSpan } from '../../src/model/span.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every quotation of the seeds: its first words and who said it. */
const QUOTATIONS: Readonly<Record<string, readonly (readonly [words: string, actor: string])[]>> = {
  '2022-12-20-putin-visits-minsk': [
    ['Putin demands direct involvement', 'oleksiy-danilov'],
    ['We believe that, during this meeting', 'serhiy-nayev'],
    ['An important strategic task for us', 'zaluzhny'],
    ['stupid and baseless fiction', 'peskov'],
  ],
  '2023-08-18-belarus-leader-calls-for-talks': [],
  '2023-10-30-stalemate-and-ten-point-plan': [
    ['There are enough problems on both sides', 'lukashenko'],
    ['so nobody dies', 'lukashenko'],
    ['We need to sit down', 'lukashenko'],
    ['is the history of peace only', 'zelensky'],
    ['But does the UN Charter work?', 'zelensky'],
    ['Here, in Ukraine and in the Middle East', 'zelensky'],
  ],
  '2024-05-25-talks-and-legitimacy': [['legal purity', 'lukashenko']],
  '2025-11-27-kyrgyzstan-withdraw-or-force': [
    ['If Ukrainian forces leave the territories', 'putin'],
    ['If they don’t, then we will achieve it', 'putin'],
    ['Krasnoarmeysk and Dimitrov', 'putin'],
    ['is practically impossible to hold back', 'putin'],
    ['a set of questions', 'putin'],
    ['And, as I have already announced', 'putin'],
    ['in general', 'putin'],
    ['In general, this is how it was conveyed', 'putin'],
    ['impolite', 'putin'],
    ['final options', 'putin'],
    ['sit down and seriously discuss', 'putin'],
    ['put everything in diplomatic language', 'putin'],
    ['It’s one thing to say in general', 'putin'],
    ['a little out of their minds', 'putin'],
    ['We are not going to, and we have no', 'putin'],
    ['perhaps make sense', 'putin'],
    ['pan-European security', 'putin'],
  ],
};

const extractor = createExtractor(loadBeat(join(ROOT, 'config')));

describe.each(Object.entries(QUOTATIONS))('%s', (seed, quotations) => {
  const reading = readDocument(join(ROOT, 'seeds', `${seed}.md`));

  it('has no quotation beyond the table', async () => {
    const { text } = await reading;
    const firstWords = Array.from(text.matchAll(/“([^”]*)”/g), ([, words]) => words ?? '');
    expect(firstWords).toHaveLength(quotations.length);
    for (const words of firstWords) expect(quotations.some(([start]) => words.startsWith(start))).toBe(true);
  });

  it.runIf(quotations.length > 0).each(quotations)('“%s …” was said by %s', async (words, actor) => {
    const document = await reading;
    const { statements } = extractor.extract(document);
    const speakers = statements
      .filter(({ quoted }) => quoted.some((span) => sliceSpan(document.text, span).startsWith(words)))
      .map((statement) => statement.actor);
    expect(speakers).toEqual([actor]);
  });
});
