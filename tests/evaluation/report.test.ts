import { expect, it } from 'vitest';
import { report } from '../../src/evaluation/report.ts';
import { createTally, type Tally } from '../../src/evaluation/tally.ts';

it.each<[number, number, string]>([
  [1, 1, '100.0'],
  [0, 7, '  0.0'],
  [2, 3, ' 66.7'],
  [49, 400, ' 12.2'],
  [51, 400, ' 12.8'],
  [0, 0, '  0.0'],
])('%i of %i is %s percent', (ok, n, shown) => {
  const tally: Tally = { ...createTally(), matched: { ...createTally().matched, cue: { ok, n } } };
  expect(report(tally)).toContain(`cue accuracy on matched      ${shown}  (n=${n})\n`);
});
