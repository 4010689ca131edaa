/**
 * What `ask --json` prints: one object per question. Stable: fields are added, never renamed or removed.
 * Dates are `YYYY-MM-DD`; spans are UTF-16 offsets into the text of the document named beside them.
 */
import { z } from 'zod';
import { USER_ERROR_CODES } from '../model/user-error.ts';
import type { SubscribedAnswer, SubscriptionsAnswer } from './briefing-schema.ts';
import type { DigestAnswer } from './digest-schema.ts';
import type { HelpAnswer } from './help-schema.ts';
import type { AboutItemAnswer } from './origin-schema.ts';
import type { SettingsAnswer } from './settings-schema.ts';
import {
  actorSchema,
  date,
  documentSchema,
  namingSchema,
  placeSchema,
  planSchema,
  pointSchema,
  positionSchema,
  searchItemSchema,
  statementSchema,
  timelineItemSchema,
  townItemSchema,
} from './view-schema.ts';

/** How fresh an answer is. */
const freshness = {
  /** The date of the newest item of all that the archive holds on the question. */
  newest: date,
  /** The day (UTC) on which the question was answered. */
  asOf: z.iso.date(),
};

/** What every list carries beside its items. `total` counts all pages; `pages` is 0 when there is nothing. */
const listing = {
  total: z.int().min(0),
  page: z.int().min(1),
  pages: z.int().min(0),
  /** The filters in force, as the user may type them again. */
  filters: z.record(z.string(), z.string()),
  ...freshness,
};

const reported = <T extends z.ZodRawShape>(shape: T) =>
  z.array(z.object({ ...shape, count: z.int(), newest: date })).readonly();

/** `/who NAME`: statements by an actor (or about it), newest first. */
export const whoSchema = z.object({
  command: z.literal('who'),
  actor: actorSchema,
  /** The most reported person that the actor may be compared with, by name. */
  compareWith: z.string().nullable(),
  statements: z.array(statementSchema).readonly(),
  ...listing,
});

/** `/who`: the most reported actors. */
export const whoListSchema = z.object({
  command: z.literal('who'),
  actor: z.null(),
  actors: reported(actorSchema.shape),
  ...listing,
});

/** `/town NAME`: what is said of a town, newest first. */
export const townSchema = z.object({
  command: z.literal('town'),
  place: placeSchema,
  items: z.array(townItemSchema).readonly(),
  ...listing,
});

/** `/town`: the most reported towns. */
export const townListSchema = z.object({
  command: z.literal('town'),
  place: z.null(),
  places: reported(placeSchema.shape),
  ...listing,
});

/** `/plan NAME`: a plan's points in order, and the positions taken on it. */
export const planAnswerSchema = z.object({
  command: z.literal('plan'),
  plan: planSchema,
  /** What the texts call it, the fullest name first. */
  namings: z.array(namingSchema).readonly(),
  /** How many points are named in all, on this page or another. */
  named: z.int().min(0),
  points: z.array(pointSchema).readonly(),
  positions: z.array(positionSchema).readonly(),
  ...listing,
});

/** `/plan`: the plans known. */
export const planListSchema = z.object({
  command: z.literal('plan'),
  plan: z.null(),
  plans: reported(planSchema.shape),
  ...listing,
});

/** `/timeline`: every event, statement and claim, newest first. */
export const timelineSchema = z.object({
  command: z.literal('timeline'),
  items: z.array(timelineItemSchema).readonly(),
  ...listing,
});

/** `/search WORDS`: paragraphs that hold the words. */
export const searchSchema = z.object({
  command: z.literal('search'),
  query: z.string(),
  items: z.array(searchItemSchema).readonly(),
  ...listing,
});

/** `/compare A, B`: on every page some statements by each of two actors, newest first. */
export const compareSchema = z.object({
  command: z.literal('compare'),
  actors: z.tuple([actorSchema, actorSchema]).readonly(),
  statements: z.array(statementSchema).readonly(),
  /** How many statements each of the two has, in the order of `actors`. */
  totals: z.tuple([z.int(), z.int()]).readonly(),
  ...listing,
});

/** `/source ID`: one statement with its paragraphs. */
export const sourceAnswerSchema = z.object({ command: z.literal('source'), statement: statementSchema });

/** `/sources`: the documents in the archive. */
export const sourcesSchema = z.object({
  command: z.literal('sources'),
  documents: z.array(documentSchema).readonly(),
  ...listing,
});

/** `/about`: the beat, the versions and how much the archive holds; `/about ID` is in `origin-schema.ts`. */
export const aboutSchema = z.object({
  command: z.literal('about'),
  item: z.null(),
  beat: z.object({ name: z.string(), about: z.string() }),
  version: z.string(),
  extractor: z.string(),
  documents: z.int(),
  statements: z.int(),
  ...freshness,
});

/** What a question that could not be answered gives instead. */
export const failureSchema = z.object({
  /** The command as typed, or null when none could be told. */
  command: z.string().nullable(),
  error: z.object({ code: z.enum(USER_ERROR_CODES), message: z.string(), suggestions: z.array(z.string()).readonly() }),
});

export type WhoAnswer = z.infer<typeof whoSchema>;
export type WhoListAnswer = z.infer<typeof whoListSchema>;
export type TownAnswer = z.infer<typeof townSchema>;
export type TownListAnswer = z.infer<typeof townListSchema>;
export type PlanAnswer = z.infer<typeof planAnswerSchema>;
export type PlanListAnswer = z.infer<typeof planListSchema>;
export type TimelineAnswer = z.infer<typeof timelineSchema>;
export type SearchAnswer = z.infer<typeof searchSchema>;
export type CompareAnswer = z.infer<typeof compareSchema>;
export type SourceAnswer = z.infer<typeof sourceAnswerSchema>;
export type SourcesAnswer = z.infer<typeof sourcesSchema>;
export type AboutAnswer = z.infer<typeof aboutSchema>;
export type Failure = z.infer<typeof failureSchema>;

/** Every answer there is; `Failure` is what a question that could not be answered gives instead. */
export type Answer =
  | WhoAnswer
  | WhoListAnswer
  | TownAnswer
  | TownListAnswer
  | PlanAnswer
  | PlanListAnswer
  | TimelineAnswer
  | SearchAnswer
  | CompareAnswer
  | SourceAnswer
  | SourcesAnswer
  | AboutAnswer
  | AboutItemAnswer
  | DigestAnswer
  | SettingsAnswer
  | SubscribedAnswer
  | SubscriptionsAnswer
  | HelpAnswer;
