import type { Plan } from '../../beat/beat.ts';
import type { PlanAuthor } from '../../model/findings.ts';
import { slug } from '../../model/slug.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Context, Mention, Vocabulary } from '../vocabulary.ts';
import { findNamings, type Naming } from './find-namings.ts';

/** More plans than this are none. */
const MOST = 100;
/** A plan's number and its name stand within so many characters. */
const BESIDE = 600;

/** A plan that the beat does not know: the fullest words that name it, and whose it is. */
interface FoundPlan {
  readonly named: Span;
  readonly author: PlanAuthor | null;
  /** The actors of the beat among its authors. */
  readonly actors: readonly string[];
}

/** The plans of one document: those of the beat and those found in the text. */
export interface KnownPlans {
  /** Every place that names a plan, in text order. */
  readonly mentions: readonly Mention[];
  readonly found: ReadonlyMap<string, FoundPlan>;
  /** The actors whose plan it is. */
  authorsOf(plan: string): readonly string[];
}

/** Finds plans that the beat does not know: by a number of points, by a name of their own, as somebody's peace plan. */
export function discoverPlans(analysis: Analysis, context: Context, vocabulary: Vocabulary): KnownPlans {
  const configured = context.mentions.filter(({ kind }) => kind === 'plan');
  const namings = analysis.sentences
    .filter(({ paragraph }) => analysis.paragraphs[paragraph]?.role === 'body')
    .flatMap((sentence) => findNamings(analysis, context, sentence))
    .slice(0, MOST);
  const found = namings.flatMap((naming) => {
    const taken = configured.filter(({ span }) => overlaps(span, naming.span));
    const ofBeat = planOfBeat(vocabulary, naming, taken);
    if (ofBeat === null) return [{ naming, id: idOf(naming, namings), isOfBeat: false }];
    return taken.length > 0 ? [] : [{ naming, id: ofBeat, isOfBeat: true }];
  });
  const own = found.map(({ naming, id }): Mention => ({ kind: 'plan', id, span: withOwnerAfter(naming) }));
  const others = configured.filter(({ span }) => !own.some((mention) => overlaps(mention.span, span)));
  const plans = new Map<string, FoundPlan>();
  for (const { naming, id, isOfBeat } of found) {
    if (!isOfBeat) plans.set(id, fuller(vocabulary, plans.get(id), naming));
  }
  return {
    mentions: [...others, ...own].sort((a, b) => a.span[0] - b.span[0]),
    found: plans,
    authorsOf(plan) {
      const author = vocabulary.plans.get(plan)?.author ?? null;
      return author === null ? (plans.get(plan)?.actors ?? []) : [author];
    },
  };
}

/** "12-point plan put forward by Norland and Sudland": what is told of it comes after its owners. */
function withOwnerAfter({ span, owner }: Naming): Span {
  return [span[0], Math.max(span[1], owner?.beside === true ? owner.words[1] : 0)];
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
  const later = introducedAs(naming, all);
  if (later !== null) return idOf(later, all);
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

/** "Norland published a peace proposal … The Lisbon proposal": the only name that the same kind of plan is given not far behind. */
function introducedAs({ owner, span, words }: Naming, all: readonly Naming[]): Naming | null {
  const noun = nounOf(words);
  const titled = all.filter((other) => other.title !== null && nounOf(other.words) === noun);
  const [first] = titled;
  if (owner?.beside !== false || !first || titled.some(({ title }) => title !== first.title)) return null;
  return first.span[0] > span[0] && first.span[0] - span[0] <= BESIDE ? first : null;
}

function nounOf(words: string): string {
  return words.split(' ').at(-1)?.toLowerCase() ?? '';
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
function fuller(vocabulary: Vocabulary, known: FoundPlan | undefined, { span, owner }: Naming): FoundPlan {
  const named: Span =
    owner?.beside === true ? [Math.min(span[0], owner.words[0]), Math.max(span[1], owner.words[1])] : span;
  const actors = (owner?.ids ?? []).filter((id) => vocabulary.actors.has(id));
  const isOne = owner?.ids.length === 1;
  const author = owner && { actor: (isOne && actors[0]) || null, words: owner.words };
  if (known === undefined) return { named, author, actors };
  const longer = named[1] - named[0] > known.named[1] - known.named[0];
  return {
    named: longer ? named : known.named,
    author: known.author ?? author,
    actors: known.author === null ? actors : known.actors,
  };
}
