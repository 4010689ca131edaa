import { type FullText, type Queries, WORD_INDEXES } from '../database.ts';

type WordIndex = (typeof WORD_INDEXES)[number];

interface Words {
  readonly words: string;
  readonly actor: string | null;
}

/**
 * Gathers changes of the word indexes during a transaction and writes them in rising order of their moments. A document's
 * moments fall from one paragraph to the next, and SQLite's full text puts what it holds on disk, in a piece that it has to
 * merge with others later, whenever a row comes before the last one.
 */
export class WordChanges {
  readonly #removed = new Map<WordIndex, Set<number>>(WORD_INDEXES.map((index) => [index, new Set()]));
  readonly #added = new Map<WordIndex, Map<number, Words>>(WORD_INDEXES.map((index) => [index, new Map()]));

  add(index: WordIndex, moment: number, words: string, actor: string | null): void {
    this.#added.get(index)?.set(moment, { words, actor });
  }

  remove(index: WordIndex, moment: number): void {
    const isNew = this.#added.get(index)?.delete(moment) ?? false;
    if (!isNew) this.#removed.get(index)?.add(moment);
  }

  async write(queries: Queries, fullText: FullText): Promise<void> {
    for (const [index, moments] of this.#removed) {
      for (const moment of [...moments].sort((a, b) => a - b)) await fullText.remove(queries, index, moment);
    }
    for (const [index, rows] of this.#added) {
      for (const [moment, { words, actor }] of [...rows].sort(([a], [b]) => a - b)) {
        await fullText.add(queries, index, moment, words, actor);
      }
    }
  }
}
