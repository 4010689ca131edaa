/**
 * Shallow decision trees whose values add up. Every tree is complete to `depth`: its node n has the children 2n+1 (at or
 * below the limit) and 2n+2; a node without a feature (-1) leads to 2n+1. The arrays hold one tree after the other.
 */
export interface Forest {
  readonly depth: number;
  readonly base: number;
  readonly features: ArrayLike<number>;
  readonly limits: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** The sum of what the trees say of a row of numbers, in log-odds. */
export function judge({ depth, base, features, limits, values }: Forest, row: ArrayLike<number>): number {
  const inner = 2 ** depth - 1;
  let sum = base;
  for (let root = 0, leaves = 0; root < features.length; root += inner, leaves += inner + 1) {
    let node = 0;
    for (let level = 0; level < depth; level += 1) {
      const feature = features[root + node] ?? -1;
      const isAbove = feature >= 0 && (row[feature] ?? 0) > (limits[root + node] ?? 0);
      node = 2 * node + (isAbove ? 2 : 1);
    }
    sum += values[leaves + node - inner] ?? 0;
  }
  return sum;
}
