import type { Span } from '../../../model/span.ts';
import { lastFrom } from '../../analysis/locate.ts';
import type { Mention, Vocabulary } from '../../vocabulary.ts';

/** What the phrases of the beat mean in one document. */
export interface MentionIndex {
  /** Mentions that lie inside a span, in text order. */
  within(span: Span): readonly Mention[];
  /** The one actor that the mentions with this span mean, or null when none or several fit. */
  actorAt(span: Span): string | null;
  /** Actors named inside a span, each as often as it is named; a place is no government here. */
  actorsWithin(span: Span): readonly string[];
}

export function createMentionIndex(mentions: readonly Mention[], vocabulary: Vocabulary): MentionIndex {
  const starts = { length: mentions.length, at: (index: number) => mentions[index]?.span[0] ?? 0 };
  const named = new Set(mentions.filter(({ kind }) => kind === 'actor').map(({ id }) => id));
  const ambiguous = ambiguousIds(mentions);
  const isCertain = (id: string): boolean => named.has(id) && !ambiguous.has(id);
  function within([start, end]: Span): readonly Mention[] {
    const found: Mention[] = [];
    for (let index = lastFrom(starts, start - 1) + 1; index < mentions.length; index += 1) {
      const mention = mentions[index];
      if (mention === undefined || mention.span[0] >= end) break;
      if (mention.span[1] <= end) found.push(mention);
    }
    return found;
  }
  function actorAt(span: Span): string | null {
    const here = within(span).filter((mention) => mention.span[0] === span[0] && mention.span[1] === span[1]);
    const ids = new Set(here.flatMap((mention) => actorsOf(mention, vocabulary)));
    if (ids.size <= 1) return [...ids][0] ?? null;
    const certain = [...ids].filter(isCertain);
    return certain.length === 1 ? (certain[0] ?? null) : null;
  }
  function actorsWithin(span: Span): readonly string[] {
    return within(span).flatMap((mention) => {
      const id = mention.kind === 'actor' || mention.kind === 'role' ? actorAt(mention.span) : null;
      return id === null ? [] : [id];
    });
  }
  return { within, actorAt, actorsWithin };
}

function actorsOf({ kind, id }: Mention, { places }: Vocabulary): readonly string[] {
  if (kind === 'actor' || kind === 'role') return [id];
  const government = kind === 'place' ? places.get(id)?.government : null;
  return government ? [government] : [];
}

/** Actors that the document never names but by words that could also mean another. */
function ambiguousIds(mentions: readonly Mention[]): ReadonlySet<string> {
  const shared = new Set<string>();
  const alone = new Set<string>();
  mentions.forEach((mention, index) => {
    if (mention.kind !== 'actor') return;
    const isShared = [mentions[index - 1], mentions[index + 1]].some(
      (other) => other?.kind === 'actor' && other.span[0] === mention.span[0] && other.id !== mention.id,
    );
    (isShared ? shared : alone).add(mention.id);
  });
  return new Set([...shared].filter((id) => !alone.has(id)));
}
