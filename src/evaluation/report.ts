import { COMPONENTS, type Counts, MATCHED_TRAITS, type Overlap, type Share, type Tally } from './tally.ts';

/** Precision and recall, each between 0 and 1. */
interface Rates {
  readonly precision: number;
  readonly recall: number;
}

/** A tally as lines of text, in percent with one decimal. */
export function report(tally: Tally): string {
  const found = tally.content[0]?.fp ?? 0;
  const lines = [
    ...tally.content.map((counts) => ratesLine(`ours content>=${counts.name}`, ratesOf(counts))),
    ratesLine('ours joint (.5+speaker)', ratesOf({ ...tally.joint, fp: found + tally.joint.fp })),
    ...MATCHED_TRAITS.map((trait) => shareLine(`${trait} accuracy on matched`, tally.matched[trait])),
    ...tally.coverage.map((counts) => ratesLine(`ggt ${counts.name}`, ratesOf(counts))),
    ...COMPONENTS.flatMap((component) => [
      ratesLine(`citron-like overlap ${component}`, overlapRates(tally.overlap[component])),
      ratesLine(`cofenet-like exact ${component}`, ratesOf(tally.exact[component])),
    ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function ratesOf({ tp, fp, fn }: Counts): Rates {
  return { precision: tp / Math.max(1, tp + fp), recall: tp / Math.max(1, tp + fn) };
}

function overlapRates({ shared, predicted, gold }: Overlap): Rates {
  return { precision: shared / Math.max(1, predicted), recall: shared / Math.max(1, gold) };
}

function ratesLine(name: string, { precision, recall }: Rates): string {
  const sum = precision + recall;
  const f1 = sum === 0 ? 0 : (2 * precision * recall) / sum;
  return `${label(name)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}

function shareLine(name: string, { ok, n }: Share): string {
  return `${label(name)} ${oneDecimal((100 * ok) / Math.max(1, n))}  (n=${n})`;
}

function label(name: string): string {
  return name.padEnd(28);
}

function percent(rate: number): string {
  return oneDecimal(100 * rate);
}

/** Halves go to the even digit, as in most statistics programs; `toFixed` alone rounds them up. */
function oneDecimal(value: number): string {
  const roundedUpFromEven = value % 1 === 0.25;
  return (roundedUpFromEven ? value - 0.05 : value).toFixed(1).padStart(5);
}
