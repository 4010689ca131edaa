import type { Counts } from './tally.ts';

/** Precision and recall, each between 0 and 1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
}

export function ratesOf({ tp, fp, fn }: Readonly<Counts>): Rates {
  return { precision: tp / Math.max(1, tp + fp), recall: tp / Math.max(1, tp + fn) };
}

/** The harmonic mean of precision and recall. */
export function f1Of({ precision, recall }: Rates): number {
  const sum = precision + recall;
  return sum === 0 ? 0 : (2 * precision * recall) / sum;
}

/** In percent with one decimal, five characters wide. */
export function percent(rate: number): string {
  return oneDecimal(100 * rate);
}

/** Halves go to the even digit, as in most statistics programs; `toFixed` alone rounds them up. */
export function oneDecimal(value: number): string {
  const roundedUpFromEven = value % 1 === 0.25;
  return (roundedUpFromEven ? value - 0.05 : value).toFixed(1).padStart(5);
}
