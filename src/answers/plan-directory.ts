import type { ToldPlan } from '../archive/stored.ts';
import type { Beat, Plan } from '../beat/beat.ts';
import { planEntries } from '../beat/named-entries.ts';
import { createNames, type Names } from '../beat/resolve-name.ts';
import type { IsoDate } from '../model/dates.ts';
import type { Desk } from './desk.ts';
import { today } from './today.ts';

/** A plan of the beat, or one found in the texts. */
export interface KnownPlan extends Plan {
  readonly discovered: boolean;
  /** Whose it is, in the words of a text. */
  readonly authorWords: string | null;
}

interface Named {
  readonly plans: readonly KnownPlan[];
  readonly names: Names;
}

/** Every plan on file. */
export interface PlanDirectory extends Named {
  /** The beat's plans, and those found in the texts: a name that one of the beat's has is that one's. */
  readonly groups: readonly Named[];
}

interface Cached {
  readonly asOf: IsoDate;
  readonly beat: Beat;
  readonly directory: PlanDirectory;
}

const cache = new WeakMap<readonly ToldPlan[], Cached>();

/** The directory as of today; made anew only when the archive or the day has changed. */
export async function planDirectory(desk: Desk): Promise<PlanDirectory> {
  const told = await desk.archive.toldPlans();
  const asOf = today(desk);
  const known = cache.get(told);
  if (known?.asOf === asOf && known.beat === desk.beat) return known.directory;
  const directory = createPlanDirectory(desk.beat, told, asOf);
  cache.set(told, { asOf, beat: desk.beat, directory });
  return directory;
}

function createPlanDirectory(beat: Beat, told: readonly ToldPlan[], asOf: IsoDate): PlanDirectory {
  const byId = new Map(told.map((entry) => [entry.id, entry]));
  const own = new Set(beat.plans.map(({ id }) => id));
  const configured = beat.plans.map((entry) => ofBeat(entry, byId.get(entry.id)));
  const discovered = told.filter(({ id }) => !own.has(id)).map(ofTexts);
  const named = (plans: readonly KnownPlan[]): Named => ({
    plans,
    names: createNames(planEntries({ ...beat, plans }, asOf)),
  });
  return { ...named([...configured, ...discovered]), groups: [named(configured), named(discovered)] };
}

function ofBeat(entry: Plan, told: ToldPlan | undefined): KnownPlan {
  return { ...entry, size: entry.size ?? told?.stated ?? null, discovered: false, authorWords: null };
}

/** "Norland, Sudland and the Union" are three to ask by. */
const BETWEEN_AUTHORS = /,? and (?:the )?|, /u;

function ofTexts({ id, name, called, author, stated }: ToldPlan): KnownPlan {
  const owners = author === null ? [] : [author.words, ...author.words.split(BETWEEN_AUTHORS)];
  return {
    id,
    name,
    author: author?.actor ?? null,
    authorWords: author?.words ?? null,
    size: stated,
    called: [...new Set([...called, ...owners, ...owners.map((owner) => `${owner} plan`)])],
    discovered: true,
  };
}
