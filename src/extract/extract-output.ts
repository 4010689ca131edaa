/**
 * What `extract` prints for one document: the contract that evaluation relies on. Stable: fields are added, never renamed
 * or removed. Spans are UTF-16 offsets into `text`; dates are `YYYY-MM-DD`.
 */
import { z } from 'zod';
import { DATE_BASES, DATE_GRAINS, PUBLISHED_BASES } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import { type Findings, POSITION_STANCES, STANCES, STATEMENT_KINDS } from '../model/findings.ts';

const span = z.tuple([z.int().min(0), z.int().min(0)]).readonly();
const date = z.iso.date().nullable();

export const extractOutputSchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  published: date,
  publishedBasis: z.enum(PUBLISHED_BASES),
  quotes: z.array(
    z.object({
      speaker: span.nullable(),
      actor: z.string().nullable(),
      cue: span.nullable(),
      content: z.array(span).readonly(),
      kind: z.enum(STATEMENT_KINDS),
      speech: z.boolean(),
      said: date,
      saidBasis: z.enum(DATE_BASES),
    }),
  ),
  places: z.array(
    z.object({
      place: z.string(),
      span,
      stance: z.enum(STANCES),
      actor: z.string().nullable(),
      passage: span,
    }),
  ),
  plans: z.array(
    z.object({
      plan: z.string(),
      named: span,
      author: z.object({ actor: z.string().nullable(), words: span }).nullable(),
      stated: z.int().nullable(),
      points: z.array(span).readonly(),
      positions: z.array(z.object({ actor: z.string().nullable(), stance: z.enum(POSITION_STANCES), span })),
    }),
  ),
  events: z.array(
    z.object({ date: z.iso.date(), basis: z.enum(DATE_BASES), grain: z.enum(DATE_GRAINS), until: date, span }),
  ),
});

export type ExtractOutput = z.infer<typeof extractOutputSchema>;

/** A document and its findings with exactly the keys of the contract; `id` is what the caller knows it by. */
export function toOutput(document: Document, findings: Findings, id: string = document.id): ExtractOutput {
  const { text, title, published, publishedBasis } = document;
  return {
    id,
    text,
    title,
    published,
    publishedBasis,
    quotes: findings.statements.map(({ speaker, actor, cue, content, kind, speech, said, saidBasis }) => ({
      speaker,
      actor,
      cue,
      content,
      kind,
      speech,
      said,
      saidBasis,
    })),
    places: findings.places.map(({ place, span, stance, actor, passage }) => ({ place, span, stance, actor, passage })),
    plans: findings.plans.map(({ plan, named, author, stated, points, positions }) => ({
      plan,
      named,
      author,
      stated,
      points,
      positions: positions.map(({ actor, stance, span }) => ({ actor, stance, span })),
    })),
    events: findings.events.map(({ date, basis, grain, until, span }) => ({ date, basis, grain, until, span })),
  };
}
