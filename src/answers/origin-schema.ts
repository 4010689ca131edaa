import { z } from 'zod';
import { date, span, timelineItemSchema } from './view-schema.ts';

/** Words of a document, and where they stand in its text. */
const wordsSchema = z.object({ text: z.string(), span });

/** What a statement hangs on: a word that the learnt model knows as a cue, or a mark (colon, dash) of the page's layout. */
const FOUND_BY = ['model', 'layout', 'rules'] as const;

/** What tells who the speaker's words mean; `editor` is a correction in `config/corrections.yaml`. */
const KNOWN_BY = ['editor', 'name', 'title', 'pronoun', 'description'] as const;

/** How one document's item came to be. */
const originSchema = z.object({
  /** Id of the document in the archive, and SHA-256 (hex) of its text. */
  document: z.string(),
  hash: z.string(),
  /** The day (UTC) on which its text was read; null where an older version did not keep it. */
  read: date,
  /** The version of the extractor that found it, and whether it is the one that runs now. */
  extractor: z.string(),
  current: z.boolean(),
  /** `rules` for claims and events; null where an older version did not keep it. */
  foundBy: z.enum(FOUND_BY).nullable(),
  cue: wordsSchema.nullable(),
  /** The words that name the speaker. */
  speaker: wordsSchema.nullable(),
  /** Null where nobody is named, or it is not told whom the words mean. */
  knownBy: z.enum(KNOWN_BY).nullable(),
  /** Where a correction in `config/corrections.yaml` must point (with `hash`); null for what no correction reaches. */
  correctAt: span.nullable(),
});

/** `/about ID`: how a statement, claim or event came to be; `origins` go with the item's `sources`, one each. */
export const aboutItemSchema = z.object({
  command: z.literal('about'),
  item: timelineItemSchema,
  origins: z.array(originSchema).readonly(),
});

export type Origin = z.infer<typeof originSchema>;
export type AboutItemAnswer = z.infer<typeof aboutItemSchema>;
