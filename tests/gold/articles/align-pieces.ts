/** A word of the file, and how much it matters that the document has it. */
export interface Weighed {
  readonly word: string;
  /** Furniture weighs less: words that stand in it and in the article are the article's. */
  readonly weight: number;
}

/** What the pairing of everything from word `i` of the file and word `j` of the document on weighs at best. */
type BestFrom = (i: number, j: number) => number;

/**
 * Which word of the document each word of the file has become: its index, or -1 where it is gone. Both keep their order; of all
 * such pairings the heaviest. Takes as many steps as the product of both lengths.
 */
export function alignPieces(file: readonly Weighed[], document: readonly string[]): readonly number[] {
  const best = weighPairings(file, document);
  let j = 0;
  return file.map(({ word }, i) => {
    while (j < document.length && best(i, j) === best(i, j + 1)) j++;
    const isPaired = word === document[j] && best(i, j) > best(i + 1, j);
    return isPaired ? j++ : -1;
  });
}

function weighPairings(file: readonly Weighed[], document: readonly string[]): BestFrom {
  const width = document.length + 1;
  const table = new Uint32Array((file.length + 1) * width);
  const best: BestFrom = (i, j) => table[i * width + j] ?? 0;
  for (const [i, { word, weight }] of [...file.entries()].reverse()) {
    for (let j = document.length - 1; j >= 0; j--) {
      const paired = word === document[j] ? best(i + 1, j + 1) + weight : 0;
      table[i * width + j] = Math.max(paired, best(i + 1, j), best(i, j + 1));
    }
  }
  return best;
}
