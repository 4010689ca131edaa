import type { Span } from '../../model/span.ts';
import { lastFrom } from '../locate.ts';
import type { Context } from '../vocabulary.ts';

/** The last actor named in a range of the text, or null. */
export function nearestActor({ context }: { readonly context: Context }, [from, to]: Span): string | null {
  const { mentions } = context;
  const starts = { length: mentions.length, at: (index: number) => mentions[index]?.span[0] ?? 0 };
  for (let index = lastFrom(starts, to - 1); index >= 0; index -= 1) {
    const mention = mentions[index];
    if (!mention || mention.span[0] < from) return null;
    if (mention.kind === 'actor' || mention.kind === 'role') return mention.id;
  }
  return null;
}
