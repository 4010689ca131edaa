import { z } from 'zod';
import { slug } from '../model/slug.ts';
import { ACTOR_KINDS, type Actor, type ActorKind } from './beat.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SHA256 = /^[0-9a-f]{64}$/;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

const line = z.string().trim().min(1);
const name = line.regex(BEGINS_WITH_WORD, 'a name that begins with a letter or digit');
const id = z.string().regex(SLUG, 'lower-case Latin letters, digits and hyphens');
const date = z.iso.date('a date YYYY-MM-DD');
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .readonly()
    .nullish()
    .transform((list) => list ?? []);
const orNull = <T extends z.ZodType>(value: T) => value.nullish().transform((given) => given ?? null);

/** Ids are the name's slug unless given. */
function withId<T extends { readonly id?: string | undefined; readonly name: string }>(entry: T) {
  return { ...entry, id: entry.id ?? slug(entry.name) };
}

const role = z
  .strictObject({ title: line, since: orNull(date), until: orNull(date), called: listOf(name) })
  .refine(({ since, until }) => since === null || until === null || since < until, 'expected since to be before until');

const PRONOUNS = ['he', 'she', 'it', 'they'] as const;

const actor = z
  .strictObject({
    id: id.optional(),
    name,
    kind: z.enum(ACTOR_KINDS),
    variants: listOf(name),
    roles: listOf(role),
    side: orNull(line),
    pronoun: z.enum(PRONOUNS).optional(),
  })
  .transform((entry) => ({ ...withId(entry), pronoun: entry.pronoun ?? defaultPronoun(entry.kind) }));

function defaultPronoun(kind: ActorKind): Actor['pronoun'] {
  return kind === 'person' ? 'they' : 'it';
}

const place = z
  .strictObject({
    id: id.optional(),
    name,
    spellings: listOf(name),
    former: listOf(name),
    region: line,
    country: line,
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    government: orNull(id),
  })
  .transform(withId);

const plan = z
  .strictObject({
    id: id.optional(),
    name,
    author: orNull(id),
    size: orNull(z.int().min(1)),
    called: listOf(name),
  })
  .transform(withId);

const offset = z.int().min(0);
const span = z
  .tuple([offset, offset])
  .superRefine(([start, end], context) => {
    if (start >= end) context.addIssue(`expected [start, end] with start before end, got [${start}, ${end}]`);
  })
  .readonly();
const correction = z.strictObject({
  document: z.string().regex(SHA256, 'a SHA-256 in lower-case hex'),
  span,
  actor: orNull(id),
  statement: z.boolean().default(true),
});

/** The files of a beat, each with the shape of what it holds. */
export const BEAT_FILES = {
  beat: z.strictObject({ name: line, about: line, examples: listOf(line) }),
  actors: z.strictObject({ outlets: listOf(name), actors: listOf(actor) }),
  places: z.strictObject({ regions: listOf(name), notPlaces: listOf(name), places: listOf(place) }),
  plans: z.strictObject({ plans: listOf(plan) }),
  corrections: z.strictObject({ corrections: listOf(correction) }),
} as const;

export type BeatFile = keyof typeof BEAT_FILES;

/** Files that a beat may do without. */
export const OPTIONAL_FILES: ReadonlySet<BeatFile> = new Set(['plans', 'corrections']);
