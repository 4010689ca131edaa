/** Vectors of one length, one after the other in a single array. */
export interface Vectors {
  readonly values: Float32Array;
  readonly count: number;
  readonly size: number;
}

/** Which cluster each vector is in, and the clusters' centres. */
export interface Clusters {
  readonly of: Int32Array;
  readonly centres: Vectors;
}

interface ClusterOptions {
  readonly clusters: number;
  readonly passes: number;
  readonly seed: number;
  /** Centres begin as vectors among the first so many. */
  readonly startAmong: number;
}

/** k-means on the unit sphere: nearest is what has the highest cosine. The same vectors and seed give the same clusters. */
export function clusterVectors(vectors: Vectors, options: ClusterOptions): Clusters {
  const centres = firstCentres(vectors, options);
  const of = new Int32Array(vectors.count);
  for (let pass = 0; pass < options.passes; pass += 1) {
    of.forEach((_, index) => {
      of[index] = nearest(vectors, index, centres);
    });
    moveCentres(vectors, of, centres);
  }
  return { of, centres };
}

/** Vectors of length 1. */
export function unitVectors(rows: readonly (readonly number[])[], size: number): Vectors {
  const values = new Float32Array(rows.length * size);
  rows.forEach((row, index) => {
    const kept = row.slice(0, size);
    const length = Math.sqrt(kept.reduce((sum, value) => sum + value * value, 0));
    values.set(
      kept.map((value) => value / length),
      index * size,
    );
  });
  return { values, count: rows.length, size };
}

function firstCentres({ values, count, size }: Vectors, { clusters, seed, startAmong }: ClusterOptions): Vectors {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  const centres = new Float32Array(clusters * size);
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const index = Math.floor(random() * Math.min(count, startAmong));
    centres.set(values.subarray(index * size, (index + 1) * size), cluster * size);
  }
  return { values: centres, count: clusters, size };
}

function nearest({ values, size }: Vectors, index: number, centres: Vectors): number {
  let best = 0;
  let highest = -Infinity;
  for (let cluster = 0; cluster < centres.count; cluster += 1) {
    let cosine = 0;
    for (let at = 0; at < size; at += 1) {
      cosine += (values[index * size + at] ?? 0) * (centres.values[cluster * size + at] ?? 0);
    }
    if (cosine > highest) {
      highest = cosine;
      best = cluster;
    }
  }
  return best;
}

/** Each centre becomes the mean of its vectors, of length 1; that of an empty cluster becomes 0 and stays empty. */
function moveCentres({ values, count, size }: Vectors, of: Int32Array, centres: Vectors): void {
  const sums = centres.values;
  sums.fill(0);
  for (let index = 0; index < count; index += 1) {
    const to = (of[index] ?? 0) * size;
    for (let at = 0; at < size; at += 1) sums[to + at] = (sums[to + at] ?? 0) + (values[index * size + at] ?? 0);
  }
  for (let cluster = 0; cluster < centres.count; cluster += 1) {
    const own = sums.subarray(cluster * size, (cluster + 1) * size);
    const length = Math.sqrt(own.reduce((sum, value) => sum + value ** 2, 0)) || 1;
    own.forEach((value, at) => {
      own[at] = value / length;
    });
  }
}
