import { z } from 'zod';
import type { Reply } from './blocks.ts';

const inline = z.object({
  text: z.string(),
  style: z.enum(['strong', 'quoted', 'mark', 'code', 'dim']).exactOptional(),
  href: z.string().exactOptional(),
  asks: z.literal(true).exactOptional(),
});
const rich = z.array(inline);
const field = z.object({ name: z.string(), value: z.string() });

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string(), detail: z.string().exactOptional() }),
  z.object({ kind: z.literal('quote'), text: rich, attribution: z.array(rich), beside: z.boolean().exactOptional() }),
  z.object({ kind: z.literal('text'), text: rich }),
  z.object({
    kind: z.literal('list'),
    items: z.array(rich),
    ordered: z.boolean(),
    start: z.int().exactOptional(),
  }),
  z.object({ kind: z.literal('fields'), fields: z.array(field) }),
  z.object({ kind: z.literal('image'), url: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('notice'), tone: z.enum(['info', 'warning']), text: z.string() }),
  z.object({
    kind: z.literal('actions'),
    actions: z.array(
      z.object({
        label: z.string(),
        command: z.string(),
        role: z.enum(['more', 'back', 'suggestion', 'follow-up']),
      }),
    ),
  }),
]);

/** A reply as it is kept while it waits to be sent. */
export const replySchema: z.ZodType<Reply> = z.array(block);
