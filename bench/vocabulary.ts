/** Invented names and words, the same in every run. */

const SYLLABLES = 'ka lo bre mi ta ru ne so vi da pel or un tes ga li mo shi fen ar'.split(' ');

/** Numbers in [0, 1), the same sequence for the same seed (Park and Miller's generator). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Draws numbers below `size`, number k about 1 / (k + 1) times as often as number 0 (Zipf). */
export function createZipf(size: number, random: () => number): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= size; rank++) {
    sum += 1 / rank;
    sums.push(sum);
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The word of a number: different numbers give different words. */
export function wordOf(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word;
}

export function nameOf(number: number): string {
  return `${capital(wordOf(number * 7 + 401))} ${capital(wordOf(number * 11 + 8_003))}`;
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
