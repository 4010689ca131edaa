import { expect, it } from 'vitest';
import { copiedRuns } from './sources/eight-word-rule.ts';

const ARTICLE = 'The old mill by the river burned down last night. “It was the wind that did it in the end,” Rye said.';

it.each<[string, string, number]>([
  ['eight words in a row', 'We hear the old mill by the river burned down.', 1],
  ['case and marks aside', 'THE OLD MILL – by the river, burned; down', 1],
  ['seven words only', 'The old mill by the river burned', 0],
  ['a quotation', '“The old mill by the river burned down last night” is what we hear.', 0],
  ['what somebody was quoted as saying, without the marks', 'It was the wind that did it in the end.', 3],
  ['a run around a quotation', 'Down last night. “No.” Rye said.', 0],
  ['own words', 'A fire destroyed the mill.', 0],
])('%s', (_, record, runs) => {
  expect(copiedRuns(record, [ARTICLE])).toHaveLength(runs);
});
