import type { ScoreOptions } from './score.ts';

/** One row of the table: which statements count, and what people agree on there, in percent, where it was measured. */
export interface Slice {
  readonly name: string;
  readonly options: ScoreOptions;
  /** Annotators of PolNeAR against each other, on 20 articles with up to six of them each. */
  readonly people: { readonly content: number | null; readonly joint: number };
}

/** The rows of the table; the kinds are kinds of speech. */
export const SLICES: readonly Slice[] = [
  { name: 'speech', options: { speechOnly: true, kind: null }, people: { content: 91.7, joint: 88.9 } },
  { name: 'everything', options: { speechOnly: false, kind: null }, people: { content: 82.5, joint: 77.2 } },
  { name: 'direct', options: { speechOnly: true, kind: 'direct' }, people: { content: null, joint: 99 } },
  { name: 'mixed', options: { speechOnly: true, kind: 'mixed' }, people: { content: null, joint: 95 } },
  { name: 'indirect', options: { speechOnly: true, kind: 'indirect' }, people: { content: null, joint: 81 } },
];

/** Exact content F1 on PolNeAR as the CofeNet paper gives it, in percent: everything that the corpus marks, no slice of it. */
export const PUBLISHED_EXACT: readonly (readonly [name: string, f1: number])[] = [
  ['rules', 5.6],
  ['CoreNLP', 17.5],
  ['CRF', 28.6],
  ['BERT', 68.9],
  ['CofeNet', 72.9],
];
