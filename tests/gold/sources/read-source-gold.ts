import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { POSITION_STANCES, STANCES, STATEMENT_KINDS } from '../../../src/model/findings.ts';

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();
const spans = z.array(span).readonly();

const statement = z.strictObject({
  actor: z.string().nullable(),
  speaker: span.nullable(),
  content: spans,
  /** Other extents that are as right. */
  alsoContent: z.array(spans).readonly().default([]),
  /** Other actors that are not wrong: the office that a spokesman speaks for. */
  alsoActors: z.array(z.string()).readonly().default([]),
  kind: z.enum(STATEMENT_KINDS),
  speech: z.boolean(),
  /** Whether it counts for the aim of four in five: statements by the people whom the sources are about. */
  required: z.boolean(),
});

const sourceGold = z.strictObject({
  file: z.string(),
  /** SHA-256 (hex) of the file's bytes. */
  sha256: z.string(),
  statements: z.array(statement).readonly(),
  /** Page furniture: never in any finding nor in the body. */
  furniture: spans,
  /** Words in quotation marks that nobody said: never in any finding. */
  unsaid: spans,
  places: z
    .array(z.strictObject({ place: z.string(), span, stance: z.enum(STANCES), actor: z.string().nullable() }))
    .readonly(),
  plans: z
    .array(
      z.strictObject({
        plan: z.string(),
        points: spans,
        positions: z.array(z.strictObject({ actor: z.string(), stance: z.enum(POSITION_STANCES), span })).readonly(),
      }),
    )
    .readonly(),
});

/** Annotations of one source: UTF-16 offsets into a text that is not kept here. */
export type SourceGold = z.infer<typeof sourceGold>;
export type SourceStatement = SourceGold['statements'][number];

/** All annotations in this folder, by file name. */
export function readSourceGold(): readonly SourceGold[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => sourceGold.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
