import { f1Of, oneDecimal, percent, type Rates, ratesOf } from './rates.ts';
import { COMPONENTS, jointCounts, MATCHED_TRAITS, type Overlap, type Share, type Tally } from './tally.ts';

/** A tally as lines of text, in percent with one decimal. */
export function report(tally: Tally): string {
  const lines = [
    ...tally.content.map((counts) => ratesLine(`ours content>=${counts.name}`, ratesOf(counts))),
    ratesLine('ours joint (.5+speaker)', ratesOf(jointCounts(tally))),
    ...MATCHED_TRAITS.map((trait) => shareLine(`${trait} accuracy on matched`, tally.matched[trait])),
    ...tally.coverage.map((counts) => ratesLine(`ggt ${counts.name}`, ratesOf(counts))),
    ...COMPONENTS.flatMap((component) => [
      ratesLine(`citron-like overlap ${component}`, overlapRates(tally.overlap[component])),
      ratesLine(`cofenet-like exact ${component}`, ratesOf(tally.exact[component])),
    ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function overlapRates({ shared, predicted, gold }: Overlap): Rates {
  return { precision: shared / Math.max(1, predicted), recall: shared / Math.max(1, gold) };
}

function ratesLine(name: string, rates: Rates): string {
  const { precision, recall } = rates;
  return `${label(name)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1Of(rates))}`;
}

function shareLine(name: string, { ok, n }: Share): string {
  return `${label(name)} ${oneDecimal((100 * ok) / Math.max(1, n))}  (n=${n})`;
}

function label(name: string): string {
  return name.padEnd(28);
}
