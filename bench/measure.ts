/** Times of one kind of work, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

export function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/**
 * Times two ways of doing the same for every input. They take turns at going first, so that neither always finds what
 * the other has just read; a first tenth of the inputs is done once before, untimed.
 */
export async function compare<T>(
  inputs: readonly T[],
  ours: (input: T) => unknown,
  theirs: (input: T) => unknown,
): Promise<readonly [ours: Times, theirs: Times]> {
  const times: [number[], number[]] = [[], []];
  for (const input of inputs.slice(0, inputs.length / 10)) {
    await ours(input);
    await theirs(input);
  }
  for (const [index, input] of inputs.entries()) {
    const turns = [
      { work: ours, list: times[0] },
      { work: theirs, list: times[1] },
    ];
    for (const { work, list } of index % 2 === 0 ? turns : turns.reverse()) {
      const start = performance.now();
      await work(input);
      list.push(performance.now() - start);
    }
  }
  return [summarise(times[0]), summarise(times[1])];
}
