import type { Span } from '../../model/span.ts';
import { lastFrom } from '../analysis/locate.ts';
import type { Context, Mention } from '../vocabulary.ts';

/** The phrases of the beat that begin in a range of the text, in logarithmic time. */
export function mentionsIn({ mentions }: Pick<Context, 'mentions'>, [from, to]: Span): readonly Mention[] {
  const starts = { length: mentions.length, at: (index: number) => mentions[index]?.span[0] ?? 0 };
  return mentions.slice(lastFrom(starts, from - 1) + 1, lastFrom(starts, to - 1) + 1);
}
