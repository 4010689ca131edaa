/** A quote with the words of its content. */
export interface Scored<Quote> {
  readonly quote: Quote;
  readonly content: ReadonlySet<number>;
}

/** One-to-one pairs of gold and predicted quotes, by index, with their token F1. */
export interface Matching {
  readonly byGold: ReadonlyMap<number, Match>;
  readonly byPrediction: ReadonlyMap<number, Match>;
}

interface Match {
  /** Index on the other side. */
  readonly other: number;
  readonly f1: number;
}

/** Token F1 of two contents; 0 when one is empty. */
export function overlapF1(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * a.intersection(b).size) / (a.size + b.size);
}

/** Pairs greedily, the best F1 first; among equals the later gold quote, then the later prediction. */
export function matchGreedily(gold: readonly Scored<unknown>[], predicted: readonly Scored<unknown>[]): Matching {
  const byGold = new Map<number, Match>();
  const byPrediction = new Map<number, Match>();
  const candidates = gold.flatMap((g, i) =>
    predicted.map((p, j) => ({ f1: overlapF1(g.content, p.content), i, j })).filter(({ f1 }) => f1 > 0),
  );
  candidates.sort((a, b) => b.f1 - a.f1 || b.i - a.i || b.j - a.j);
  for (const { f1, i, j } of candidates) {
    if (byGold.has(i) || byPrediction.has(j)) continue;
    byGold.set(i, { other: j, f1 });
    byPrediction.set(j, { other: i, f1 });
  }
  return { byGold, byPrediction };
}
