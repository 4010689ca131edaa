import { z } from 'zod';

/** The tables of a weights file, in the order in which their weights follow the header. */
export const TABLES = ['cue', 'side', 'speech', 'span', 'speaker', 'token', 'proposal'] as const;
export type TableName = (typeof TABLES)[number];

/** One value for each table. */
export function byTable<Value>(make: (name: TableName) => Value): Record<TableName, Value> {
  return {
    cue: make('cue'),
    side: make('side'),
    speech: make('speech'),
    span: make('span'),
    speaker: make('speaker'),
    token: make('token'),
    proposal: make('proposal'),
  };
}

/** Magic number of the format: raise it when the layout changes. */
export const FORMAT = 'sitrep-statements-1';

const count = z.int().nonnegative();
const percent = z.number().min(0).max(100);
const table = z.strictObject({
  bits: z.int().min(1).max(24),
  classes: z.int().min(1).max(8),
  scale: z.number().positive(),
});

/**
 * The first line of a weights file, as JSON. What follows is deflated: the tables' weights (a byte each), the forest's features
 * (16 bits), limits and values (32-bit floats), the counts (key, seen, cue: 32-bit integers); little endian.
 */
export const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** What it was learnt from, and what is to be cited. */
  corpus: z.string(),
  learnt: z.iso.date(),
  documents: count,
  statements: count,
  /** SHA-256 over all that was learnt from. */
  data: z.string().regex(/^[0-9a-f]{64}$/),
  /** Versions of the features, and of the language data that they are made with. */
  features: count,
  language: z.string(),
  /** Joint F1 on the same documents, each judged by a model that had not seen it. */
  scores: z.strictObject({ speech: percent, everything: percent }),
  heads: z.array(z.string()).readonly(),
  threshold: z.number(),
  tables: z.strictObject(byTable(() => table)),
  forest: z.strictObject({ depth: z.int().min(1).max(10), base: z.number(), trees: count }),
  counts: count,
});

export type Header = z.infer<typeof headerSchema>;
