import type { DiscoveredActor } from '../../model/findings.ts';
import type { Context } from '../vocabulary.ts';
import { createNameBook } from './names/name-book.ts';
import type { NameSources } from './names/name-sources.ts';
import { isBodyName } from './names/organisations.ts';
import { createOutlets, type FindOutlet } from './outlets.ts';
import { type Antecedents, createAntecedents } from './people/antecedents.ts';
import { type Cast, collectCast, createCast } from './people/cast.ts';
import { createDescriptions, type Describe } from './people/descriptions.ts';
import { type Personal, pronounOfName } from './people/gender.ts';
import { findIntroduced } from './people/introduced.ts';
import { tellsOffice } from './people/offices.ts';
import { findDescribed } from './people/strangers.ts';

/** What a document tells of those who speak, and who was found so far. */
export interface Scene {
  readonly sources: NameSources;
  readonly cast: Cast;
  readonly describe: Describe;
  readonly findOutlet: FindOutlet;
  readonly antecedents: Antecedents;
  readonly discovered: Map<string, DiscoveredActor>;
  /** What the text tells of those whom the beat does not know. */
  readonly pronouns: Map<string, Personal>;
}

export function createScene(base: Omit<NameSources, 'names'>, context: Context): Scene {
  const sources: NameSources = { ...base, names: createNameBook(base.analysis) };
  const cast = withIntroduced(sources, collectCast(sources, context));
  const describe = createDescriptions(sources, cast);
  const everyone = createCast(base.analysis, [...cast.appearances, ...findDescribed(base.analysis, cast, describe)]);
  const pronouns = new Map<string, Personal>();
  return {
    sources,
    cast,
    describe,
    findOutlet: createOutlets(sources),
    antecedents: createAntecedents(everyone, (id) => pronounOf({ sources, pronouns }, id)),
    discovered: new Map(),
    pronouns,
  };
}

/** Those who are described before they are named are no strangers. */
function withIntroduced(sources: NameSources, cast: Cast): Cast {
  const introduced = findIntroduced(sources.analysis, cast, createDescriptions(sources, cast));
  const starts = new Set(introduced.map(({ tokens: [start] }) => start));
  const others = cast.appearances.filter(({ id, tokens: [start] }) => id !== null || !starts.has(start));
  return introduced.length === 0 ? cast : createCast(sources.analysis, [...others, ...introduced]);
}

type Told = Pick<Scene, 'sources' | 'pronouns'>;

/** The pronoun that somebody goes by, as the beat or the text tells. */
export function pronounOf({ sources, pronouns }: Told, id: string): Personal | null {
  const own = sources.vocabulary.actors.get(id)?.pronoun;
  return own === 'he' || own === 'she' ? own : (pronouns.get(id) ?? null);
}

/** Whether somebody who was found is a person, not a body. */
export function isPerson({ sources, discovered }: Scene, id: string): boolean {
  const actor = sources.vocabulary.actors.get(id);
  return actor ? actor.kind === 'person' : !isBodyName(discovered.get(id)?.name ?? '', sources.names);
}

/** Notes a speaker whom the beat does not know, and gives the id. */
export function discover({ sources, cast, discovered, pronouns }: Scene, { id, name, role }: DiscoveredActor): string {
  if (sources.vocabulary.actors.has(id)) return id;
  const office = role ?? cast.officeOf(id);
  const isTold = office !== null && tellsOffice(office) && office !== name;
  if ((discovered.get(id)?.role ?? null) === null) discovered.set(id, { id, name, role: isTold ? office : null });
  const pronoun = pronounOfName(name);
  if (pronoun !== null) pronouns.set(id, pronoun);
  return id;
}
