/**
 * What `ask --json` prints: one object per question. Stable: fields are added, never renamed or removed.
 * Dates are `YYYY-MM-DD`; spans are UTF-16 offsets into the text of the document named beside them.
 */
import { z } from 'zod';
import { ACTOR_KINDS } from '../beat/beat.ts';
import { DATE_BASES, DATE_GRAINS, PUBLISHED_BASES } from '../model/dates.ts';
import { POSITION_STANCES, STANCES, STATEMENT_KINDS } from '../model/findings.ts';
import { USER_ERROR_CODES } from '../model/user-error.ts';

const date = z.iso.date().nullable();
const span = z.tuple([z.int().min(0), z.int().min(0)]).readonly();
const spans = z.array(span).readonly();

export const sourceSchema = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: date,
  publishedBasis: z.enum(PUBLISHED_BASES),
  /** Id of the document in the archive. */
  document: z.string(),
  /** What the document is known by: URL, front matter's source or path. */
  source: z.string(),
  /** True when the document is a record in our own words. */
  summary: z.boolean(),
  spans,
  /** The paragraph around the words. */
  passage: z.string(),
});

const sources = z.array(sourceSchema).readonly();

export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  role: z.string().nullable(),
  side: z.string().nullable(),
  /** Found in the texts, not named by the beat's configuration. */
  discovered: z.boolean(),
});

const actorRef = z.object({ id: z.string().nullable(), name: z.string() });

export const statementSchema = z.object({
  id: z.string(),
  /** Who said it; id is null when the text's speaker could not be resolved, the name is then the text's own words. */
  actor: actorRef.nullable(),
  text: z.string(),
  /** The parts of `text` that are exact words, without quotation marks: ranges of `text`. */
  quoted: spans,
  kind: z.enum(STATEMENT_KINDS),
  speech: z.boolean(),
  date,
  dateBasis: z.enum(DATE_BASES),
  sources,
});

const counterSchema = z.object({
  id: z.string(),
  actor: actorRef.nullable(),
  text: z.string(),
  date,
  dateBasis: z.enum(DATE_BASES),
  sources,
});

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
  /** The other side of a contested item. */
  against: z.array(counterSchema).readonly(),
  sources,
});

export const placeSchema = z.object({
  id: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()).readonly(),
  region: z.string(),
  lat: z.number(),
  lon: z.number(),
});

export const planSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int().nullable(),
  author: actorRef.nullable(),
});

/** What every list carries beside its items. */
const listing = {
  total: z.int().min(0),
  page: z.int().min(1),
  pages: z.int().min(0),
  /** The filters in force, as the user may type them again. */
  filters: z.record(z.string(), z.string()),
  /** The date of the newest item of all that the archive holds on the question. */
  newest: date,
};

const reported = <T extends z.ZodRawShape>(shape: T) =>
  z.array(z.object({ ...shape, count: z.int(), newest: date })).readonly();

export const whoSchema = z.object({
  command: z.literal('who'),
  actor: actorSchema,
  statements: z.array(statementSchema).readonly(),
  ...listing,
});
export const whoListSchema = z.object({
  command: z.literal('who'),
  actor: z.null(),
  actors: reported(actorSchema.shape),
  ...listing,
});
export const townSchema = z.object({
  command: z.literal('town'),
  place: placeSchema,
  items: z.array(townItemSchema).readonly(),
  ...listing,
});
export const townListSchema = z.object({
  command: z.literal('town'),
  place: z.null(),
  places: reported(placeSchema.shape),
  ...listing,
});

export const planAnswerSchema = z.object({
  command: z.literal('plan'),
  plan: planSchema,
  points: z.array(z.object({ text: z.string(), sources })).readonly(),
  positions: z
    .array(
      z.object({
        actor: z.string().nullable(),
        actorName: z.string().nullable(),
        stance: z.enum(POSITION_STANCES),
        text: z.string(),
        date,
        dateBasis: z.enum(DATE_BASES),
        sources,
      }),
    )
    .readonly(),
  newest: date,
});
export const planListSchema = z.object({
  command: z.literal('plan'),
  plan: z.null(),
  plans: reported(planSchema.shape),
  ...listing,
});

const timelineItem = z.object({
  type: z.enum(['statement', 'claim', 'event']),
  id: z.string(),
  date,
  dateBasis: z.enum(DATE_BASES),
  grain: z.enum(DATE_GRAINS),
  text: z.string(),
  quoted: spans,
  kind: z.enum(STATEMENT_KINDS).nullable(),
  stance: z.enum(STANCES).nullable(),
  actor: actorRef.nullable(),
  place: z.object({ id: z.string(), name: z.string() }).nullable(),
  sources,
});
export const timelineSchema = z.object({
  command: z.literal('timeline'),
  items: z.array(timelineItem).readonly(),
  ...listing,
});

const searchItem = z.object({
  text: z.string(),
  marks: spans,
  date,
  dateBasis: z.enum(DATE_BASES),
  statements: z.array(statementSchema.pick({ id: true, actor: true, text: true, kind: true })).readonly(),
  sources,
});
export const searchSchema = z.object({
  command: z.literal('search'),
  query: z.string(),
  items: z.array(searchItem).readonly(),
  ...listing,
});

export const compareSchema = z.object({
  command: z.literal('compare'),
  actors: z.tuple([actorSchema, actorSchema]).readonly(),
  /** Newest first; each item is by one of the two. */
  statements: z.array(statementSchema).readonly(),
  totals: z.tuple([z.int(), z.int()]).readonly(),
  ...listing,
});

export const sourceAnswerSchema = z.object({ command: z.literal('source'), statement: statementSchema });

export const documentSchema = sourceSchema.omit({ spans: true, passage: true }).extend({
  hash: z.string(),
  statements: z.int(),
  places: z.int(),
  points: z.int(),
  events: z.int(),
});
export const sourcesSchema = z.object({
  command: z.literal('sources'),
  documents: z.array(documentSchema).readonly(),
  ...listing,
});

export const aboutSchema = z.object({
  command: z.literal('about'),
  beat: z.object({ name: z.string(), about: z.string() }),
  version: z.string(),
  extractor: z.string(),
  documents: z.int(),
  statements: z.int(),
  newest: date,
});

export const helpSchema = z.object({
  command: z.literal('help'),
  /** The question was not understood: this is what the bot can do instead. */
  understood: z.boolean(),
  commands: z
    .array(
      z.object({
        name: z.string(),
        usage: z.string(),
        description: z.string(),
        options: z.array(z.object({ name: z.string(), description: z.string() })).readonly(),
      }),
    )
    .readonly(),
  examples: z.array(z.string()).readonly(),
});

export const failureSchema = z.object({
  /** The command as typed, or null when none could be told. */
  command: z.string().nullable(),
  error: z.object({ code: z.enum(USER_ERROR_CODES), message: z.string(), suggestions: z.array(z.string()).readonly() }),
});

export type Source = z.infer<typeof sourceSchema>;
export type ActorView = z.infer<typeof actorSchema>;
export type StatementView = z.infer<typeof statementSchema>;
export type TownItem = z.infer<typeof townItemSchema>;
export type PlaceView = z.infer<typeof placeSchema>;
export type PlanView = z.infer<typeof planSchema>;
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
export type HelpAnswer = z.infer<typeof helpSchema>;
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
  | HelpAnswer;
