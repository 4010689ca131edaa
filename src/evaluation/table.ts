import { DRAWS } from './bootstrap.ts';
import { percent, type Rates } from './rates.ts';
import { PUBLISHED_EXACT, type Slice } from './slices.ts';

/** An F1 with its interval, between 0 and 1; no interval where nothing was scored. */
interface Estimate {
  readonly f1: number;
  readonly interval: readonly [low: number, high: number] | null;
}

/** What one slice comes to. */
export interface Row {
  readonly slice: Slice;
  /** How many the gold has. */
  readonly statements: number;
  readonly joint: Rates & Estimate;
  /** F1 of contents found, whoever they are given to. */
  readonly content: number;
  readonly exact: Estimate;
  /** Share of the contents found that are given to the right speaker. */
  readonly speaker: number;
}

const HEADINGS = ['', 'gold', 'P', 'R', 'joint F1 (95%)', 'people', 'content@.5', 'people', 'speaker'];

/** The rows as lines of text, in percent, and the exact measure beside published figures. */
export function table(articles: number, rows: readonly Row[]): string {
  const everything = rows.find(({ slice }) => !slice.options.speechOnly);
  const lines = [
    ...aligned([HEADINGS, ...rows.map(cellsOf)]),
    '',
    ...(everything === undefined ? [] : exactLines(everything)),
    '',
    `${articles} ${articles === 1 ? 'article' : 'articles'}. Intervals: ${DRAWS} draws of articles. Joint: half of the content's words or more, and the speaker.`,
    "People: PolNeAR's annotators against each other, on 20 articles.",
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function cellsOf({ slice, statements, joint, content, speaker }: Row): readonly string[] {
  return [
    slice.name,
    `${statements}`,
    percent(joint.precision),
    percent(joint.recall),
    estimate(joint),
    people(slice.people.joint),
    percent(content),
    people(slice.people.content),
    percent(speaker),
  ];
}

function exactLines({ exact }: Row): readonly string[] {
  const line = (name: string, f1: number, note: string): string => `  ${name.padEnd(10)} ${percent(f1)}  ${note}`;
  return [
    "Exact content F1 by CofeNet's measure, over everything:",
    ...PUBLISHED_EXACT.map(([name, f1]) => line(name, f1 / 100, 'published, on PolNeAR')),
    line('Sitrep', exact.f1, `${range(exact)} on this gold`),
  ];
}

function estimate(given: Estimate): string {
  return `${percent(given.f1)} ${range(given)}`;
}

function range({ interval }: Estimate): string {
  return interval === null ? '(–)' : `(${percent(interval[0]).trim()}–${percent(interval[1]).trim()})`;
}

function people(agreement: number | null): string {
  return agreement === null ? '–' : percent(agreement / 100);
}

/** Cells under each other: the first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
}
