import { z } from 'zod';
import { describeIssue } from '../../../src/beat/describe-issue.ts';
import { parseYaml } from '../../../src/beat/parse-yaml.ts';
import { DATE_BASES, DATE_GRAINS } from '../../../src/model/dates.ts';
import { POSITION_STANCES, STANCES } from '../../../src/model/findings.ts';
import { goldError } from './gold-error.ts';

const actor = z.string().nullable();
const number = z.int().positive();

/** Annotations of one kind, by the number that their marks carry. */
const byNumber = <T extends z.ZodType>(schema: T) =>
  z
    .record(z.string(), schema)
    .default({})
    .transform((record) => new Map(Object.entries(record).map(([key, value]) => [Number(key), value])));

const place = z.strictObject({ place: z.string(), stance: z.enum(STANCES), actor });
const event = z.strictObject({ date: z.iso.date().nullable(), basis: z.enum(DATE_BASES), grain: z.enum(DATE_GRAINS) });
const statement = z.strictObject({ actor, speech: z.boolean().default(true), denied: z.boolean().default(false) });
const position = z.strictObject({ actor, stance: z.enum(POSITION_STANCES) });
const plan = z.strictObject({
  points: z.array(number).readonly().default([]),
  positions: byNumber(position),
  /** How many points the text says that the plan has. */
  stated: z.int().positive().nullable().default(null),
});

const sidecarSchema = z.strictObject({
  published: z.iso.date('expected a date such as 2025-11-28').nullable(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  statements: byNumber(statement),
  places: byNumber(place),
  plans: z
    .record(z.string(), plan)
    .default({})
    .transform((record) => new Map(Object.entries(record))),
  events: byNumber(event),
});

export type SidecarStatement = z.infer<typeof statement>;
export type SidecarPlace = z.infer<typeof place>;
export type SidecarPosition = z.infer<typeof position>;
export type SidecarEvent = z.infer<typeof event>;

/** What the marks of an article mean, as its YAML file tells. */
export type Sidecar = z.infer<typeof sidecarSchema>;

/** Reads a sidecar. Throws UserError `bad-input` naming file, line and what was expected. */
export function parseSidecar(path: string, yaml: string): Sidecar {
  const { value, errors, lineOf } = parseYaml(yaml);
  const [error] = errors;
  if (error !== undefined) throw goldError(path, error.line, error.message);
  const parsed = sidecarSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw goldError(path, 1, 'expected annotations');
  throw goldError(path, lineOf(issue.path), `${z.core.toDotPath(issue.path)}: ${describeIssue(issue)}`);
}
