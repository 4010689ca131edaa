import type { Span } from '../../model/span.ts';
import { lastFrom } from '../analysis/locate.ts';
import type { Context, Mention } from '../vocabulary.ts';

/** The last actor named in a range of the text, or null. */
export function nearestActor({ context }: { readonly context: Context }, range: Span): string | null {
  return lastActor(context, range)?.id ?? null;
}

/** The last actor named in a range, if no mark stands between the name and the range's end. */
export function actorBeside(text: string, context: Context, range: Span): string | null {
  const mention = lastActor(context, range);
  return mention === null || /[,;:.—–()]/u.test(text.slice(mention.span[1], range[1])) ? null : mention.id;
}

function lastActor({ mentions }: Context, [from, to]: Span): Mention | null {
  const starts = { length: mentions.length, at: (index: number) => mentions[index]?.span[0] ?? 0 };
  for (let index = lastFrom(starts, to - 1); index >= 0; index -= 1) {
    const mention = mentions[index];
    if (!mention || mention.span[0] < from) return null;
    if (mention.kind === 'actor' || mention.kind === 'role') return mention;
  }
  return null;
}
