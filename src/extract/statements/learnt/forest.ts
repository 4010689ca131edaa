/**
 * Shallow decision trees whose values add up. Every tree is complete to `depth`: its node n has the children 2n+1 (at or
 * below the limit) and 2n+2; a node without a feature (-1, its limit 0) leads to 2n+1. The arrays hold one tree after the other.
 */
export interface Forest {
  readonly depth: number;
  readonly base: number;
  readonly features: ArrayLike<number>;
  readonly limits: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** The same forest with an endless limit where a node has no feature, so that every node can be treated alike. */
export function completed(forest: Forest): Forest {
  const features = Int16Array.from(forest.features, (feature) => Math.max(0, feature));
  const limits = Float32Array.from(forest.limits, (limit, node) =>
    (forest.features[node] ?? -1) < 0 ? Infinity : limit,
  );
  return { ...forest, features, limits };
}

/**
 * The sum of what the trees say of a row of numbers, in log-odds. Which way a row goes cannot be foretold, so a step is
 * worked out instead of branched on.
 */
export function judge({ depth, base, features, limits, values }: Forest, row: Float64Array): number {
  const inner = 2 ** depth - 1;
  let sum = base;
  for (let root = 0, leaves = 0; root < features.length; root += inner, leaves += inner + 1) {
    let node = 0;
    for (let level = 0; level < depth; level += 1) {
      const feature = features[root + node] ?? -1;
      const isAbove = (row[feature] ?? 0) > (limits[root + node] ?? 0);
      node = 2 * node + 1 + Number(isAbove);
    }
    sum += values[leaves + node - inner] ?? 0;
  }
  return sum;
}
