/** The parts that answers are made of. Dates are `YYYY-MM-DD`; spans are UTF-16 offsets, half-open. */
import { z } from 'zod';
import { ACTOR_KINDS } from '../beat/beat.ts';
import { DATE_BASES, DATE_GRAINS, PUBLISHED_BASES } from '../model/dates.ts';
import { POSITION_STANCES, STANCES, STATEMENT_KINDS } from '../model/findings.ts';

export const date = z.iso.date().nullable();
export const span = z.tuple([z.int().min(0), z.int().min(0)]).readonly();
const spans = z.array(span).readonly();

/** Where an item stands in one document. */
const sourceSchema = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: date,
  publishedBasis: z.enum(PUBLISHED_BASES),
  /** Id of the document in the archive. */
  document: z.string(),
  /** SHA-256 (hex) of the document's text, which the offsets point into. */
  hash: z.string(),
  /** What the document is known by: URL, front matter's source or path. */
  source: z.string(),
  /** True when the document is a record in our own words. */
  summary: z.boolean(),
  /** The item's words in the document's text (joined by ` … ` they are its `text`); in a search, the words that matched. */
  spans,
  /** The paragraph around the words, and where it lies in the document's text. */
  passage: z.string(),
  passageSpan: span,
});

const sources = z.array(sourceSchema).readonly();

/** Somebody who speaks. */
export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  /** The office held on the day of the question, else the one held last. */
  role: z.string().nullable(),
  /** The day on which that office ended; null while it is held or when no end is known. */
  roleUntil: date,
  side: z.string().nullable(),
  /** Found in the texts, not named by the beat's configuration. */
  discovered: z.boolean(),
  /** Of a surname that stands alone: the people on file who have it, when several do. Which of them spoke is not told. */
  mayBe: z.array(z.string()).readonly(),
});

/** A mention of an actor; `id` is null when the text's speaker could not be resolved, `name` is then the text's words. */
const actorRefSchema = z.object({ id: z.string().nullable(), name: z.string() });

/** Somebody's words or the report of them, with every document that carries them. */
export const statementSchema = z.object({
  id: z.string(),
  actor: actorRefSchema.nullable(),
  /** The speaker's role on the day it was said, where the beat knows it. */
  role: z.string().nullable(),
  text: z.string(),
  /** The parts of `text` that are exact words, without quotation marks: ranges of `text`. */
  quoted: spans,
  kind: z.enum(STATEMENT_KINDS),
  /** False for beliefs, intentions and other attitudes. */
  speech: z.boolean(),
  /** How it was said, in the words of the text, where they stand before it: "denied", "called for". */
  cue: z.string().nullable(),
  /** True when the speaker denies what `text` says. */
  denied: z.boolean(),
  date,
  dateBasis: z.enum(DATE_BASES),
  sources,
});

/** The other side of a contested item. */
const counterSchema = z.object({
  id: z.string(),
  stance: z.enum(STANCES),
  actor: actorRefSchema.nullable(),
  text: z.string(),
  date,
  dateBasis: z.enum(DATE_BASES),
  sources,
});

/** What is said of a town: a claim, a denial or the article's own report. */
export const townItemSchema = z.object({
  id: z.string(),
  date,
  dateBasis: z.enum(DATE_BASES),
  text: z.string(),
  stance: z.enum(STANCES),
  /** Id of who claims or denies; null for the article's own voice. */
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  /** True for a claim that somebody denies and for the denial itself. */
  contested: z.boolean(),
  against: z.array(counterSchema).readonly(),
  sources,
});

/** A settlement. */
export const placeSchema = z.object({
  id: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()).readonly(),
  region: z.string(),
  lat: z.number(),
  lon: z.number(),
});

/** A named plan; `size` is how many points it is said to have. */
export const planSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int().nullable(),
  author: actorRefSchema.nullable(),
  /** Found in the texts, not named by the beat's configuration. */
  discovered: z.boolean(),
});

/** Words that name a plan. */
export const namingSchema = z.object({ text: z.string(), sources });

/** One point of a plan. */
export const pointSchema = z.object({ text: z.string(), sources });

/** What an actor holds of a plan. */
export const positionSchema = z.object({
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  stance: z.enum(POSITION_STANCES),
  text: z.string(),
  date,
  dateBasis: z.enum(DATE_BASES),
  sources,
});

/**
 * A line of the timeline; `kind` is set for statements, `stance` and `place` for claims. An `id` tells items apart;
 * `/source` takes those of statements.
 */
export const timelineItemSchema = z.object({
  type: z.enum(['statement', 'claim', 'event']),
  id: z.string(),
  date,
  dateBasis: z.enum(DATE_BASES),
  grain: z.enum(DATE_GRAINS),
  /** The last day of an interval; null for every other grain. */
  until: date,
  text: z.string(),
  quoted: spans,
  kind: z.enum(STATEMENT_KINDS).nullable(),
  cue: z.string().nullable(),
  denied: z.boolean(),
  stance: z.enum(STANCES).nullable(),
  actor: actorRefSchema.nullable(),
  place: z.object({ id: z.string(), name: z.string() }).nullable(),
  sources,
});

/** A paragraph that matches a search; `marks` are the ranges of `text` that matched. */
export const searchItemSchema = z.object({
  text: z.string(),
  marks: spans,
  date,
  dateBasis: z.enum(DATE_BASES),
  statements: z.array(statementSchema.pick({ id: true, actor: true, text: true, kind: true })).readonly(),
  sources,
});

/** A document and how much was found in it. */
export const documentSchema = sourceSchema.omit({ spans: true, passage: true, passageSpan: true }).extend({
  statements: z.int(),
  places: z.int(),
  points: z.int(),
  events: z.int(),
});

export type Source = z.infer<typeof sourceSchema>;
export type ActorView = z.infer<typeof actorSchema>;
export type ActorRef = z.infer<typeof actorRefSchema>;
export type StatementView = z.infer<typeof statementSchema>;
export type Counter = z.infer<typeof counterSchema>;
export type TownItem = z.infer<typeof townItemSchema>;
export type PlaceView = z.infer<typeof placeSchema>;
export type PlanView = z.infer<typeof planSchema>;
export type TimelineLine = z.infer<typeof timelineItemSchema>;
export type SearchItem = z.infer<typeof searchItemSchema>;
export type DocumentView = z.infer<typeof documentSchema>;
