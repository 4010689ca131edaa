import type { Span } from '../../model/span.ts';
import { covers } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import type { Context, Mention } from '../vocabulary.ts';
import { planWords } from './language.ts';
import { mentionsIn } from './mentions-in.ts';

/** Who does what a verb says: a known actor, the speaker's own ("we"), "he" or nobody named, or somebody else. */
export type Subject =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'own' }
  | { readonly kind: 'third' }
  /** `isGovernment`: "the government", "our side" and the like, without a name. */
  | { readonly kind: 'other'; readonly isGovernment?: boolean };

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

/** Every actor of the subject that names one: "Both Norland and Sudland rejected". */
export function subjectsBefore(
  { context }: { readonly context: Context },
  tokens: readonly Token[],
  index: number,
  last: string,
): readonly string[] {
  const before = actorsIn(context, [tokens[0]?.start ?? 0, tokens[index]?.start ?? 0]);
  let at = before.findLastIndex(({ id }) => id === last);
  const ids = [last];
  for (let other = before[at - 1]; other && areJoined(tokens, other, before[at]); other = before[at - 1]) {
    ids.unshift(other.id);
    at -= 1;
  }
  return [...new Set(ids)];
}

/** The actors that a token begins: "rejected by Norland and Sudland". */
export function subjectsAfter(
  { context }: { readonly context: Context },
  tokens: readonly Token[],
  index: number,
): readonly string[] {
  const from = tokens[index]?.start ?? 0;
  const after = actorsIn(context, [from, tokens[Math.min(index + PHRASE, tokens.length) - 1]?.end ?? from]);
  const [first] = after;
  const words = first ? tokens.filter(({ start, end }) => start >= from && end <= first.span[0]) : [];
  if (!first || words.some(({ pos }) => !/^(?:DET|ADJ|NOUN)$/.test(pos))) return [];
  const others = after.slice(1).filter((actor, at) => areJoined(tokens, after[at], actor) && !hasVerb(tokens, actor));
  return [...new Set([first, ...others].map(({ id }) => id))];
}

/** "…, and Sudland has": the subject of a clause of its own. */
function hasVerb(tokens: readonly Token[], { span }: Mention): boolean {
  const next = tokens.find(({ start }) => start >= span[1]);
  return /^(?:AUX|VERB)$/.test(next?.pos ?? '');
}

/** Only "and", a comma or "the" stands between two names. */
function areJoined(tokens: readonly Token[], one: Mention | undefined, other: Mention | undefined): boolean {
  if (!one || !other || one.span[1] > other.span[0]) return false;
  const between = tokens.filter(({ start, end }) => start >= one.span[1] && end <= other.span[0]);
  return (
    between.length > 0 &&
    between.every(({ lower }) => (planWords.joints.has(lower) || lower === 'by') && lower !== 'of')
  );
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
  return { kind: 'other', isGovernment: planWords.government.has(tokens[at]?.lower ?? '') };
}

/** The one actor of a range, or, where `sure`, the one given. */
function oneOf(actors: readonly Mention[], chosen: Mention | undefined, sure: boolean): Subject {
  const ids = new Set(actors.map(({ id }) => id));
  if (ids.size === 0) return { kind: 'third' };
  if (ids.size > 1 && !sure) return { kind: 'other' };
  const id = sure ? chosen?.id : actors[0]?.id;
  return id === undefined ? { kind: 'other' } : { kind: 'actor', id };
}

function actorsIn(context: Context, range: Span): readonly Mention[] {
  return mentionsIn(context, range).filter(({ kind }) => kind === 'actor' || kind === 'role');
}
