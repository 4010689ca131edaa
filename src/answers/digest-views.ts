import type { StoredClaim } from '../archive/stored.ts';
import type { ActorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import type { Group } from './digest-groups.ts';
import type { Pair, PositionItem } from './digest-lead.ts';
import type { DigestPage } from './digest-page.ts';
import { type Bounds, countBy, restOf } from './digest-rest.ts';
import type { Contest, DigestAnswer, DigestGroup, DigestNamed, Move } from './digest-schema.ts';
import { placeNames } from './place-names.ts';
import { planDirectory } from './plan-directory.ts';
import { timelineLine } from './timeline.ts';
import { sourceView } from './views.ts';

type Views = Pick<
  DigestAnswer,
  'contested' | 'moves' | 'statements' | 'places' | 'actors' | 'others' | 'moreContested' | 'morePlans' | 'shown'
>;

/** A page as answers show it. */
export async function digestViews(
  desk: Desk,
  page: DigestPage,
  bounds: Bounds | null,
  directory: ActorDirectory,
): Promise<Views> {
  const { plans } = await planDirectory(desk);
  const planNames = new Map(plans.map(({ id, name }) => [id, name]));
  const planOf = ({ plan }: PositionItem): DigestNamed => ({ id: plan, name: planNames.get(plan) ?? plan });
  const placeOf = (id: string): DigestNamed => ({ id, name: placeNames(desk.beat).byId.get(id)?.name ?? id });
  const groups = page.groups.map((group, at) => ({
    kind: group.kind,
    view: groupView(desk, group, restOf(page.left[at] ?? [], bounds), directory),
  }));
  const of = (wanted: Group['kind']) => groups.filter(({ kind }) => kind === wanted).map(({ view }) => view);
  const { pairs, moves, statements } = page;
  return {
    contested: pairs.map((pair) => contestView(desk, pair, directory)),
    moves: moves.map((item) => moveView(item, planOf(item), directory)),
    statements: statements.map((item) => timelineLine(desk, item, directory)),
    places: of('place'),
    actors: of('actor'),
    others: of('other')[0] ?? null,
    moreContested: countBy(page.leftContested, ({ place }) => placeOf(place)),
    morePlans: countBy(page.leftMoves, planOf),
    shown: page.groups.reduce(
      (sum, { taken }) => sum + taken.length,
      2 * pairs.length + moves.length + statements.length,
    ),
  };
}

function contestView(desk: Desk, { of, claim, denial }: Pair, directory: ActorDirectory): Contest {
  const place = placeNames(desk.beat).byId.get(of.place);
  const names = (claims: readonly StoredClaim[]) => [
    ...new Set(claims.map(({ actor }) => directory.ref(actor, null)?.name ?? null)),
  ];
  const line = (item: StoredClaim) => timelineLine(desk, { type: 'claim', ...item }, directory);
  return {
    place: { id: of.place, name: place?.name ?? of.place, formerNames: place?.former ?? [] },
    claimants: names(of.claims),
    deniers: names(of.denials),
    claim: line(claim),
    denial: line(denial),
  };
}

function moveView(item: PositionItem, plan: DigestNamed, directory: ActorDirectory): Move {
  const { id, stance, text, date, dateBasis, sources } = item;
  const ref = directory.ref(item.actor, null);
  const who = { actor: ref?.id ?? null, actorName: ref?.name ?? null };
  return { id, plan, ...who, stance, text, date, dateBasis, sources: sources.map(sourceView) };
}

function groupView(
  desk: Desk,
  { of, taken }: Group,
  rest: DigestGroup['rest'],
  directory: ActorDirectory,
): DigestGroup {
  return { of, lines: taken.map((item) => timelineLine(desk, item, directory)), rest };
}
