import { z } from 'zod';
import { date, placeSchema, positionSchema, timelineItemSchema } from './view-schema.ts';

const line = timelineItemSchema;
const named = z.object({ id: z.string(), name: z.string() });

/** What is left out: how much, and the bounds on its dates to ask for it by (null for none). */
const restSchema = z.object({ count: z.int().min(1), since: date, until: date });

/** A claim about a place and what stands against it, the other side also when it is older than the digest. */
const contestSchema = z.object({
  place: placeSchema.pick({ id: true, name: true, formerNames: true }),
  /** All who take either side, by name; null for somebody whom the text does not name. */
  claimants: z.array(z.string().nullable()).readonly(),
  deniers: z.array(z.string().nullable()).readonly(),
  claim: line,
  denial: line,
});

/** What somebody holds of a plan. */
const moveSchema = positionSchema.extend({ id: z.string(), plan: named });

/** What is new on a place or by an actor and not told above; `lines` is empty where there was no room. */
const groupSchema = z.object({
  /** Null for what is on no known place and by nobody known. */
  of: named.nullable(),
  lines: z.array(line).readonly(),
  rest: restSchema.nullable(),
});

const counted = z.object({ of: named, count: z.int().min(1) });

/** `digest`: the front page. Nothing stands on it twice. */
export const digestSchema = z.object({
  command: z.literal('digest'),
  /**
   * `new`: what came in; `recap`: by date; `archive`: a slice of the stored timeline; `newest`: the newest there is. `since`
   * and `until` bound the dates of a recap, and tell those of a slice.
   */
  kind: z.enum(['new', 'recap', 'archive', 'newest']),
  since: date,
  until: date,
  /** The time that the digest is for, where it is for any, as instants (UTC), and the zone to show them in. */
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
  zone: z.string(),
  filters: z.object({ who: named.nullable(), town: named.nullable(), plan: named.nullable() }),
  contested: z.array(contestSchema).readonly(),
  moves: z.array(moveSchema).readonly(),
  /** The most reported, most sources first. */
  statements: z.array(line).readonly(),
  places: z.array(groupSchema).readonly(),
  actors: z.array(groupSchema).readonly(),
  others: groupSchema.nullable(),
  /** Contested claims that are not shown, by place, and positions, by plan. */
  moreContested: z.array(counted).readonly(),
  morePlans: z.array(counted).readonly(),
  /** All that is left out, that of the groups included. */
  rest: restSchema.nullable(),
  /** How much there is to tell, and how many lines tell of it. */
  total: z.int().min(0),
  shown: z.int().min(0),
  /** Where an archive digest walks on from; null at the end of the timeline, and for other digests. */
  next: z.int().min(0).nullable(),
});

export type DigestAnswer = z.infer<typeof digestSchema>;
export type Contest = z.infer<typeof contestSchema>;
export type Move = z.infer<typeof moveSchema>;
export type DigestGroup = z.infer<typeof groupSchema>;
export type Rest = z.infer<typeof restSchema>;
export type DigestNamed = z.infer<typeof named>;
export type Counted = z.infer<typeof counted>;
