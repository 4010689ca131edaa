import { z } from 'zod';
import type { Choice } from '../world/model.ts';
import { boundedText, listOf, reject } from './fields.ts';
import { readForm } from './read-form.ts';

const CHOICES = 25;
const CHOICE_NAME = 100;
const TEXT = 3;

/** Types of answers to an interaction (Receiving and Responding, "Interaction Callback Type"). */
export const CALLBACKS = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

const callback = z.strictObject({
  type: z.union([z.literal(4), z.literal(5), z.literal(6), z.literal(7), z.literal(8), z.literal(9)]),
  data: z.unknown().optional(),
});

export type Callback = z.output<typeof callback>;

export function readCallback(body: unknown): Callback {
  return readForm(callback, body);
}

/** Suggestions, of the type of the option that they are for. */
export function readChoices(data: unknown, optionType: number | undefined): readonly Choice[] {
  const value = optionType === TEXT ? boundedText(1, CHOICE_NAME) : z.number();
  const form = z.strictObject({
    data: z.strictObject({
      choices: listOf(
        z.strictObject({
          name: boundedText(1, CHOICE_NAME),
          name_localizations: z.record(z.string(), z.string().nullable()).nullish(),
          value,
        }),
        CHOICES,
      ),
    }),
  });
  return readForm(form, { data }).data.choices;
}

const deferral = z.strictObject({ data: z.strictObject({ flags: z.number().int().nullish() }).nullish() });

/** Flags of a deferred answer: only whether one user sees it. */
export function readDeferral(data: unknown): number {
  const ephemeral = 1 << 6;
  const form = deferral.superRefine((value, ctx) => {
    if (((value.data?.flags ?? 0) & ~ephemeral) === 0) return;
    reject(ctx, 'MESSAGE_FLAGS_INVALID', 'These flags cannot be set', ['data', 'flags']);
  });
  return readForm(form, { data }).data?.flags ?? 0;
}
