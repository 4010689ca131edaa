/** Counts phrases among words. */
export type PhraseCounter = (words: readonly string[]) => number;

/** Counts how many of some phrases a list of words holds, each once. Phrases are looked up by their first word. */
export function createPhraseCounter(phrases: readonly string[]): PhraseCounter {
  const byFirst = Map.groupBy(
    phrases.map((phrase) => phrase.split(' ')),
    ([first = '']) => first,
  );
  return (words) => {
    const found = new Set<readonly string[]>();
    for (const [index, word] of words.entries()) {
      for (const phrase of byFirst.get(word) ?? []) {
        if (phrase.every((part, offset) => words[index + offset] === part)) found.add(phrase);
      }
    }
    return found.size;
  };
}
