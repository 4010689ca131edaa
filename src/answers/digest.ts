import type { NewsFilter, NewsItem } from '../archive/archive.ts';
import type { DigestFilters } from '../archive/outbox/outbox.ts';
import type { IsoDate } from '../model/dates.ts';
import { type ActorDirectory, actorDirectory } from './actor-directory.ts';
import { contestsOf } from './contests.ts';
import type { Desk } from './desk.ts';
import { type DigestPage, layOut, PAGE_LINES } from './digest-page.ts';
import { type Bounds, restOf } from './digest-rest.ts';
import type { DigestAnswer, Rest } from './digest-schema.ts';
import { sortingOf } from './digest-sorting.ts';
import { digestViews } from './digest-views.ts';
import { placeNames } from './place-names.ts';
import { planDirectory } from './plan-directory.ts';

/** What a digest tells of. */
export type DigestSpan =
  /** What came into the archive after one revision, up to and with another. */
  | { readonly kind: 'new'; readonly after: number; readonly upTo: number }
  /** What is dated so, both inclusive. */
  | { readonly kind: 'recap'; readonly since: IsoDate; readonly until: IsoDate }
  /** The next slice of the stored timeline, after a moment (0 for its start), oldest first. */
  | { readonly kind: 'archive'; readonly after: number }
  | { readonly kind: 'newest' };

export interface DigestRequest {
  /** Ids of the beat, or of what was found in the texts. */
  readonly filters: DigestFilters;
  readonly span: DigestSpan;
  /** The time that it is for, to head it with; null where it is for none. */
  readonly from: Temporal.Instant | null;
  readonly to: Temporal.Instant | null;
  /** In which that time is shown. */
  readonly zone: string;
}

/** Items read for a page, newest first; `total` counts all. */
const MOST_READ = 300;

/** The front page of a digest: main lines first, then by place and by actor, nothing told twice. */
export async function digest(desk: Desk, request: DigestRequest): Promise<DigestAnswer> {
  const { span, from, to, zone } = request;
  const directory = await actorDirectory(desk);
  // A walk reads no more than a page has room for.
  const limit = span.kind === 'archive' ? PAGE_LINES : MOST_READ;
  const { items: read, total } = await desk.archive.news(filterOf(request, directory), limit);
  const items = span.kind === 'archive' ? read.toSorted((a, b) => a.moment - b.moment) : read;
  const contests = await contestsOf(desk, items, directory);
  const page = layOut(items, contests, sortingOf(desk, directory));
  const bounds = boundsOf(span, items);
  return {
    command: 'digest',
    kind: span.kind,
    since: bounds?.since ?? null,
    until: bounds?.until ?? null,
    from: from?.toString() ?? null,
    to: to?.toString() ?? null,
    zone,
    filters: await namesOf(desk, request.filters, directory),
    ...(await digestViews(desk, page, bounds, directory)),
    rest: restOfAll(page, span.kind === 'archive' ? 0 : total - items.length, bounds),
    total: span.kind === 'archive' ? items.length : total,
    next: span.kind === 'archive' && items.length < total ? (items.at(-1)?.moment ?? null) : null,
  };
}

function filterOf({ span, filters: { who, town, plan } }: DigestRequest, directory: ActorDirectory): NewsFilter {
  const common = {
    actor: who === null ? undefined : directory.idsOf(directory.canonical(who)),
    place: town === null ? undefined : [town],
    plan: plan ?? undefined,
  };
  switch (span.kind) {
    case 'new':
      return { ...common, entered: [span.after, span.upTo] };
    case 'recap':
      return { ...common, since: span.since, until: span.until };
    case 'archive':
      return { ...common, after: span.after };
    case 'newest':
      return common;
  }
}

/** The dates that a digest keeps to; null where it keeps to none. */
function boundsOf(span: DigestSpan, items: readonly NewsItem[]): Bounds | null {
  switch (span.kind) {
    case 'recap':
      return { since: span.since, until: span.until };
    case 'archive':
      return { since: items[0]?.date ?? null, until: items.at(-1)?.date ?? null };
    case 'new':
    case 'newest':
      return null;
  }
}

/** Without bounds what was not read may be of any date. */
function restOfAll({ leftOut }: DigestPage, unread: number, bounds: Bounds | null): Rest | null {
  const rest = restOf(leftOut, bounds);
  if (unread === 0) return rest;
  return { ...(bounds ?? { since: null, until: null }), count: leftOut.length + unread };
}

async function namesOf(
  desk: Desk,
  { who, town, plan }: DigestFilters,
  directory: ActorDirectory,
): Promise<DigestAnswer['filters']> {
  const { plans } = await planDirectory(desk);
  return {
    who: who === null ? null : { id: directory.canonical(who), name: directory.view(who)?.name ?? who },
    town: town === null ? null : { id: town, name: placeNames(desk.beat).byId.get(town)?.name ?? town },
    plan: plan === null ? null : { id: plan, name: plans.find(({ id }) => id === plan)?.name ?? plan },
  };
}
