/** Runs of this many words are somebody's own wording. */
const RUN = 8;
const QUOTATION = /“[^“”]*”/g;

/**
 * The runs of eight words that stand outside quotation marks in a record and also in one of the articles. A quotation
 * breaks a run; runs that only come about when quotations are cut out of both count as well.
 */
export function copiedRuns(record: string, articles: readonly string[]): readonly string[] {
  const whole = new Set(articles.flatMap((article) => runs(article)));
  const unquoted = new Set(articles.flatMap((article) => runs(article.replaceAll(QUOTATION, ' '))));
  const outside = record.split(QUOTATION).flatMap((piece) => runs(piece));
  const joined = runs(record.replaceAll(QUOTATION, ' '));
  return [
    ...new Set([
      ...outside.filter((run) => whole.has(run)),
      ...joined.filter((run) => unquoted.has(run) || whole.has(run)),
    ]),
  ];
}

function runs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}
