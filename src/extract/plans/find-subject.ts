import type { Span } from '../../model/span.ts';
import { covers } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { lastFrom } from '../analysis/locate.ts';
import type { Context, Mention } from '../vocabulary.ts';
import { planWords } from './language.ts';

/** Who does what a verb says: a known actor, the speaker's own ("we"), "he" or nobody named, or somebody else. */
export type Subject =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'own' }
  | { readonly kind: 'third' }
  | { readonly kind: 'other' };

/** A subject's phrase is no longer, in words. */
const PHRASE = 6;
/** A sentence's subject begins within so many words. */
const OPENING = 3;

/** The subject of the verb at an index, looked for from an offset on. */
export function findSubject(
  { context }: { readonly context: Context },
  tokens: readonly Token[],
  index: number,
  from: number,
): Subject {
  const first = tokens.findIndex(({ start }) => start >= from);
  const at = headBefore(tokens, index, Math.max(0, first));
  const head = tokens[at];
  const range: Span = [from, head?.end ?? tokens[index]?.start ?? from];
  const actors = actorsIn(context, range);
  if (!head) return { kind: 'third' };
  if (planWords.owns.has(head.lower)) return { kind: 'own' };
  if (head.pos === 'PRON' || head.pos === 'DET')
    return oneOf(actors, actors.at(-1), /^(?:who|which|that)$/.test(head.lower));
  if (isNominal(head)) return phraseSubject(tokens, at, actors);
  const leading = actors.find(({ span }) => span[0] <= (tokens[Math.max(0, first) + OPENING]?.start ?? range[1]));
  return oneOf(actors, leading, leading !== undefined);
}

/** The word before a verb and its auxiliaries, adverbs and "ready to"; -1 where there is none. */
function headBefore(tokens: readonly Token[], index: number, first: number): number {
  let at = index - 1;
  while (at >= first && isAttendant(tokens[at])) at -= 1;
  return at >= first ? at : -1;
}

function isAttendant(token: Token | undefined): boolean {
  if (token === undefined || (token.text !== token.lower && token.pos !== 'AUX')) return false;
  if (/^(?:AUX|ADV|PART)$/.test(token.pos)) return !/^['’]s?$/.test(token.lower) || token.pos === 'AUX';
  return [planWords.resolves, planWords.negations, planWords.beings, planWords.pasts].some((set) =>
    set.has(token.lower),
  );
}

/** A noun, or a capital inside a sentence, whatever the tagger makes of a rare name. */
function isNominal({ pos, text, lower }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || (pos !== 'PRON' && text !== lower && /^\p{L}/u.test(text));
}

/** The noun phrase that ends with a head: whom it names, or whose it is. */
function phraseSubject(tokens: readonly Token[], at: number, actors: readonly Mention[]): Subject {
  const words: Token[] = [];
  for (let index = at; index >= 0 && words.length < PHRASE; index -= 1) {
    const token = tokens[index];
    if (!token || !(isNominal(token) || /^(?:ADJ|PART|DET|PRON|NUM)$/.test(token.pos))) break;
    words.push(token);
    const named = actors.find(({ span }) => covers(span, [token.start, token.end]));
    if (named) return { kind: 'actor', id: named.id };
    if (planWords.ours.has(token.lower)) return { kind: 'own' };
    if (planWords.possessives.has(token.lower)) return { kind: 'third' };
  }
  return { kind: 'other' };
}

/** The one actor of a range, or, where `sure`, the one given. */
function oneOf(actors: readonly Mention[], chosen: Mention | undefined, sure: boolean): Subject {
  const ids = new Set(actors.map(({ id }) => id));
  if (ids.size === 0) return { kind: 'third' };
  if (ids.size > 1 && !sure) return { kind: 'other' };
  const id = sure ? chosen?.id : actors[0]?.id;
  return id === undefined ? { kind: 'other' } : { kind: 'actor', id };
}

function actorsIn({ mentions }: Context, [from, to]: Span): readonly Mention[] {
  const starts = { length: mentions.length, at: (index: number) => mentions[index]?.span[0] ?? 0 };
  return mentions
    .slice(lastFrom(starts, from - 1) + 1, lastFrom(starts, to - 1) + 1)
    .filter(({ kind, span }) => (kind === 'actor' || kind === 'role') && span[0] >= from);
}
