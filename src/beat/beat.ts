import type { IsoDate } from '../model/dates.ts';
import type { Span } from '../model/span.ts';

export const ACTOR_KINDS = ['person', 'office', 'government', 'organisation'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** An office held, `since` inclusive, `until` exclusive; open ends are null. */
export interface Role {
  readonly title: string;
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  /** Phrases by which a text means the holder: "the Nordmark leader", "Nordmark president". Without the article. */
  readonly called: readonly string[];
}

/** A person, office, government or organisation of the beat. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Every other way the name is written, in any script. For a person the bare surname counts without being listed. */
  readonly variants: readonly string[];
  readonly roles: readonly Role[];
  /** A free label to tell parties apart, such as a country or an alliance. */
  readonly side: string | null;
  readonly pronoun: 'he' | 'she' | 'it' | 'they';
}

export interface Place {
  readonly id: string;
  /** The modern name. */
  readonly name: string;
  /** Other ways to write the modern name, in Latin or Cyrillic script. */
  readonly spellings: readonly string[];
  /** Former names and other languages' own names, in any script. They resolve only when written exactly. */
  readonly former: readonly string[];
  readonly region: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  /** The actor meant when the name stands for a government ("Sandau said …"); null for most places. */
  readonly government: string | null;
}

/** A named plan: who wrote it and how many points it is said to have. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly author: string | null;
  readonly size: number | null;
  /** Phrases by which a text or a user means it, the article left out. */
  readonly called: readonly string[];
}

/** An editor's correction: who really said what stands at `span` of the document with this text hash, or that nobody did. */
export interface Correction {
  readonly document: string;
  readonly span: Span;
  readonly actor: string | null;
  readonly statement: boolean;
}

/** The subject as a newsroom describes it in `config/`: everything that is not language and not code. */
export interface Beat {
  readonly name: string;
  /** One sentence for the welcome and `/about`. */
  readonly about: string;
  /** Questions to show as examples, as a user types them. */
  readonly examples: readonly string[];
  readonly actors: readonly Actor[];
  /** Newspapers, channels, agencies: they carry what others say and are nobody who speaks. */
  readonly outlets: readonly string[];
  readonly places: readonly Place[];
  /** Names of regions and larger areas, which are never towns ("Sandau region"). */
  readonly regions: readonly string[];
  /** Phrases that hold a place's name and mean something else ("Sandau river"). */
  readonly notPlaces: readonly string[];
  readonly plans: readonly Plan[];
  readonly corrections: readonly Correction[];
}
