/** Right, wrongly found and missed. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

/** Counts of what reaches a level; `name` is how reports write the level. */
export interface LevelCounts extends Counts {
  readonly name: string;
  readonly level: number;
}

/** How many of `n` were right. */
export interface Share {
  ok: number;
  n: number;
}

/** Tokens that gold and predictions share, beside those that each has. */
export interface Overlap {
  shared: number;
  predicted: number;
  gold: number;
}

export const COMPONENTS = ['content', 'speaker', 'cue'] as const;
export type Component = (typeof COMPONENTS)[number];

/** What is compared on matched statements; `spk2` is the speaker where gold names one. */
export const MATCHED_TRAITS = ['spk', 'spk2', 'cue', 'kind'] as const;

/** Sums over all documents scored so far. */
export interface Tally {
  /** By content token F1 of at least the level. */
  readonly content: readonly LevelCounts[];
  /** `fp` holds found content with the wrong speaker only; content found where gold has none counts in `content`. */
  readonly joint: Counts;
  readonly matched: Readonly<Record<(typeof MATCHED_TRAITS)[number], Share>>;
  /** By share of gold characters covered, above the level. */
  readonly coverage: readonly LevelCounts[];
  readonly overlap: Readonly<Record<Component, Overlap>>;
  readonly exact: Readonly<Record<Component, Counts>>;
}

/** A tally of nothing. */
export function createTally(): Tally {
  return {
    content: [levelCounts('.5', 0.5), levelCounts('.8', 0.8), levelCounts('1', 1)],
    joint: counts(),
    matched: { spk: share(), spk2: share(), cue: share(), kind: share() },
    coverage: [levelCounts('0.3', 0.3), levelCounts('0.8', 0.8)],
    overlap: { content: overlap(), speaker: overlap(), cue: overlap() },
    exact: { content: counts(), speaker: counts(), cue: counts() },
  };
}

/** Found content with the right speaker, and all else that was found or missed. */
export function jointCounts({ content, joint: { tp, fp, fn } }: Tally): Readonly<Counts> {
  return { tp, fp: fp + (content[0]?.fp ?? 0), fn };
}

/** What those come to, between 0 and 1. */
export function jointF1(tally: Tally): number {
  const { tp, fp, fn } = jointCounts(tally);
  return (2 * tp) / Math.max(1, 2 * tp + fp + fn);
}

function levelCounts(name: string, level: number): LevelCounts {
  return { name, level, ...counts() };
}

function counts(): Counts {
  return { tp: 0, fp: 0, fn: 0 };
}

function share(): Share {
  return { ok: 0, n: 0 };
}

function overlap(): Overlap {
  return { shared: 0, predicted: 0, gold: 0 };
}
