import type { Plan } from '../../beat/beat.ts';
import type { DiscoveredPlan } from '../../model/findings.ts';
import { slug } from '../../model/slug.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Sentence, Token } from '../analysis/analysis.ts';
import type { Context, Mention, Vocabulary } from '../vocabulary.ts';
import { findOwner } from './find-owner.ts';
import { planWords } from './language.ts';
import { CALLED, COUNTED, NAMED, NUMERIC, numberOf, PURPOSED } from './plan-patterns.ts';

/** Of a sentence, how many characters are searched. */
const LONGEST = 2_000;
/** More plans than this are none. */
const MOST = 100;
/** A plan's number and its name stand within so many characters. */
const BESIDE = 600;

/** Where a text names a plan that no phrase of the beat fits. */
interface Naming {
  readonly span: Span;
  readonly size: number | null;
  /** The words at `span`. */
  readonly words: string;
  /** A name of its own, such as "Harbour Initiative". */
  readonly title: string | null;
  readonly owner: { readonly ids: readonly string[]; readonly words: Span; readonly beside: boolean } | null;
}

/** The plans of one document: those of the beat and those found in the text. */
export interface KnownPlans {
  /** Every place that names a plan, in text order. */
  readonly mentions: readonly Mention[];
  readonly discovered: ReadonlyMap<string, DiscoveredPlan>;
  /** The actor whose plan it is. */
  authorOf(plan: string): string | null;
}

/** Finds plans that the beat does not know: by a number of points, by a name of their own, as somebody's peace plan. */
export function discoverPlans(analysis: Analysis, context: Context, vocabulary: Vocabulary): KnownPlans {
  const configured = context.mentions.filter(({ kind }) => kind === 'plan');
  const namings = analysis.sentences
    .filter(({ paragraph }) => analysis.paragraphs[paragraph]?.role === 'body')
    .flatMap((sentence) => namingsIn(analysis, context, sentence))
    .slice(0, MOST);
  const found = namings.flatMap((naming) => {
    const taken = configured.filter(({ span }) => overlaps(span, naming.span));
    const ofBeat = planOfBeat(vocabulary, naming, taken);
    if (ofBeat === null) return [{ naming, id: idOf(naming, namings), isOfBeat: false }];
    return taken.length > 0 ? [] : [{ naming, id: ofBeat, isOfBeat: true }];
  });
  const own = found.map(({ naming, id }): Mention => ({ kind: 'plan', id, span: withOwnerAfter(naming) }));
  const others = configured.filter(({ span }) => !own.some((mention) => overlaps(mention.span, span)));
  const discovered = new Map<string, DiscoveredPlan>();
  for (const { naming, id, isOfBeat } of found) {
    if (!isOfBeat) discovered.set(id, fuller(vocabulary, discovered.get(id), naming));
  }
  return {
    mentions: [...others, ...own].sort((a, b) => a.span[0] - b.span[0]),
    discovered,
    authorOf: (plan) => vocabulary.plans.get(plan)?.author ?? discovered.get(plan)?.author?.actor ?? null,
  };
}

/** "12-point plan put forward by Brazil and China": what is told of it comes after its owners. */
function withOwnerAfter({ span, owner }: Naming): Span {
  return [span[0], Math.max(span[1], owner?.beside === true ? owner.words[1] : 0)];
}

function namingsIn({ text, tokens }: Analysis, context: Context, sentence: Sentence): readonly Naming[] {
  const [from, to] = sentence.span;
  const words = text.slice(from, Math.min(to, from + LONGEST));
  const own = tokens.slice(...sentence.tokens);
  const found: Naming[] = [];
  const add = (span: Span, size: number | null, title: string | null, needsOwner: boolean): void => {
    if (found.some((naming) => overlaps(naming.span, span))) return;
    const owner = title === null ? ownerOf(text, own, context, span) : null;
    if (!needsOwner || owner !== null) found.push({ span, size, words: text.slice(...span), title, owner });
  };
  for (const pattern of [NUMERIC, COUNTED]) {
    for (const match of words.matchAll(pattern)) {
      const size = numberOf(match[1] ?? '');
      if (size !== null) add(spanOf(from, match), size, null, false);
    }
  }
  for (const match of words.matchAll(NAMED)) {
    const [first = '', ...rest] = match[0].split(' ');
    const lead = planWords.determiners.has(first.toLowerCase()) || planWords.definites.has(first.toLowerCase());
    const title = lead ? rest.join(' ') : match[0];
    const span = spanOf(from, match);
    if (title.includes(' ')) add([span[1] - title.length, span[1]], null, title, false);
  }
  for (const match of words.matchAll(CALLED)) {
    const span = spanOf(from, match);
    const noun: Span = [span[1] - (match[1]?.length ?? 0), span[1]];
    // "the Sudland plan" is Sudland's, "the Lisbon plan" has that for a name.
    const isActors = context.mentions.some(
      ({ kind, span: at }) => kind === 'actor' && overlaps(at, [span[0], noun[0]]),
    );
    if (isActors) add(noun, null, null, true);
    else add(span, null, match[0], false);
  }
  for (const match of words.matchAll(PURPOSED)) add(spanOf(from, match), null, null, true);
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function spanOf(from: number, match: RegExpExecArray): Span {
  return [from + match.index, from + match.index + match[0].length];
}

function ownerOf(text: string, tokens: readonly Token[], { mentions }: Context, span: Span): Naming['owner'] {
  const from = tokens.findIndex(({ start }) => start >= span[0]);
  const end = tokens.findIndex(({ start }) => start >= span[1]);
  const owner = findOwner(tokens, [from, end < 0 ? tokens.length : end]);
  const first = owner && tokens[owner.tokens[0]];
  const last = owner && tokens[owner.tokens[1] - 1];
  if (!owner || !first || !last) return null;
  const words: Span = [first.start, last.end];
  const actors = mentions.filter(({ kind, span: at }) => (kind === 'actor' || kind === 'role') && overlaps(at, words));
  const names = text.slice(...words).split(/,? and (?:the )?|, /u);
  const ids = names.map((name) => {
    const actor = actors.find(
      (mention) => text.slice(...mention.span) === name || name.endsWith(text.slice(...mention.span)),
    );
    return actor?.id ?? slug(name);
  });
  return { ids: [...new Set(ids)].sort(), words, beside: owner.beside };
}

/** The plan of the beat that a naming means: named by a phrase of it, or its author's, with its number of points. */
function planOfBeat(
  { plans, actors }: Vocabulary,
  { size, title, owner }: Naming,
  taken: readonly Mention[],
): string | null {
  const isTheirs = (author: string | null): boolean => {
    const side = actors.get(author ?? '')?.side ?? null;
    return (owner?.ids ?? []).some((id) => id === author || (side !== null && actors.get(id)?.side === side));
  };
  const [named] = taken;
  if (named) return size === null || owner === null || isTheirs(plans.get(named.id)?.author ?? null) ? named.id : null;
  const fits = [...plans.values()].filter((plan) => {
    if (title !== null) return isCalled(plan, title);
    return size === null ? isTheirs(plan.author) : plan.size === size && (owner === null || isTheirs(plan.author));
  });
  return fits.length === 1 ? (fits[0]?.id ?? null) : null;
}

/** "the American plan" is the one that the beat calls "American peace plan". */
function isCalled({ name, called }: Plan, title: string): boolean {
  const words = title.toLowerCase().split(' ');
  return [name, ...called].some((phrase) => {
    const own = new Set(phrase.toLowerCase().split(' '));
    return words.every((word) => own.has(word));
  });
}

/** The same for the same plan in every document: its name, or its owners and its number of points. */
function idOf(naming: Naming, all: readonly Naming[]): string {
  const { title, size } = naming;
  if (title !== null) return slug(title);
  const alike = all.filter((other) => other.title === null && (size === null || other.size === size));
  const owners =
    naming.owner?.ids ?? onlyOne(alike.flatMap(({ owner }) => (owner && size !== null ? [owner.ids] : [])));
  if (owners !== null) {
    const sizes = all.flatMap((other) =>
      sameOwner(owners, other.owner?.ids) && other.size !== null ? [[`${other.size}`]] : [],
    );
    const points = size ?? onlyOne(sizes)?.[0] ?? null;
    return [...owners, points === null ? 'plan' : `${points}-point-plan`].join('-');
  }
  const named = namedBeside(naming, all);
  return named === null ? slug(alike[0]?.words ?? naming.words) : idOf(named, all);
}

/** "a 12-point plan … The Lisbon plan": one plan where the text numbers one and, not far off, names one. */
function namedBeside({ size, span }: Naming, all: readonly Naming[]): Naming | null {
  const others = all.filter((other) => other.size === null);
  const sizes = all.filter((other) => other.size !== null);
  const [first] = others;
  const isOne = others.every(
    (other) => other.title === first?.title && sameOwner(other.owner?.ids ?? [], first?.owner?.ids ?? []),
  );
  if (!first || !isOne || size === null || sizes.some((other) => other.size !== size)) return null;
  return Math.abs(first.span[0] - span[0]) <= BESIDE ? first : null;
}

function sameOwner(one: readonly string[] | null | undefined, other: readonly string[] | undefined): boolean {
  return one != null && one.join() === other?.join();
}

/** The one that all are, or null. */
function onlyOne(lists: readonly (readonly string[])[]): readonly string[] | null {
  const [first, ...rest] = lists;
  return first && rest.every((list) => list.join() === first.join()) ? first : null;
}

/** The fullest name, and the first author named. */
function fuller({ actors }: Vocabulary, known: DiscoveredPlan | undefined, { span, owner }: Naming): DiscoveredPlan {
  const named: Span =
    owner?.beside === true ? [Math.min(span[0], owner.words[0]), Math.max(span[1], owner.words[1])] : span;
  const [only, ...others] = owner?.ids ?? [];
  const isActor = only !== undefined && others.length === 0 && actors.has(only);
  const author = owner && { actor: isActor ? only : null, words: owner.words };
  if (known === undefined) return { named, author };
  const longer = named[1] - named[0] > known.named[1] - known.named[0];
  return { named: longer ? named : known.named, author: known.author ?? author };
}
