import type { StoredSource } from '../archive/stored.ts';
import { overlaps, type Span } from '../model/span.ts';

/** Something with words in documents. */
interface Worded {
  readonly id: string;
  readonly sources: readonly Pick<StoredSource, 'document' | 'spans'>[];
}

/** Which words of which documents have been told. */
export interface Told {
  /** Tells items together, unless a word of one of them has been told before. */
  take(...items: readonly Worded[]): boolean;
  /** Whether an item, or half of its words and more in one of its documents, has been told. */
  has(item: Worded): boolean;
}

/** Keeps a page from telling anything twice: an item again, or a claim that stands in a statement. */
export function createTold(): Told {
  const ids = new Set<string>();
  const byDocument = new Map<string, Span[]>();
  const toldIn = (document: string): readonly Span[] => byDocument.get(document) ?? [];
  const isFree = ({ id, sources }: Worded) =>
    !ids.has(id) &&
    sources.every(({ document, spans }) => spans.every((span) => toldIn(document).every((t) => !overlaps(t, span))));
  return {
    take(...items) {
      if (!items.every(isFree)) return false;
      for (const { id, sources } of items) {
        ids.add(id);
        for (const { document, spans } of sources) byDocument.set(document, [...toldIn(document), ...spans]);
      }
      return true;
    },
    has: ({ id, sources }) =>
      ids.has(id) || sources.some(({ document, spans }) => isMostly(spans, toldIn(document)) && spans.length > 0),
  };
}

function isMostly(spans: readonly Span[], told: readonly Span[]): boolean {
  const all = spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = spans.flatMap((span) => told.map((other) => sharedLength(span, other)));
  return shared.reduce((sum, length) => sum + length, 0) * 2 >= all;
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}
