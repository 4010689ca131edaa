import { z } from 'zod';
import type { Choice } from '../world/model.ts';
import { boundedText, listOf, reject } from './fields.ts';
import { FLAGS } from './message.ts';
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

const TEXT_CHOICES = choicesOf(boundedText(1, CHOICE_NAME));
const NUMBER_CHOICES = choicesOf(z.number());

/** Suggestions, of the type of the option that they are for. */
export function readChoices(data: unknown, optionType: number | undefined): readonly Choice[] {
  return readForm(optionType === TEXT ? TEXT_CHOICES : NUMBER_CHOICES, data, ['data']).choices;
}

function choicesOf<T extends z.ZodType<string | number>>(value: T) {
  const name_localizations = z.record(z.string(), z.string().nullable()).nullish();
  const choice = z.strictObject({ name: boundedText(1, CHOICE_NAME), name_localizations, value });
  return z.strictObject({ choices: listOf(choice, CHOICES) });
}

const deferral = z.strictObject({ flags: z.number().int().nullish() }).superRefine(({ flags }, ctx) => {
  if (((flags ?? 0) & ~FLAGS.ephemeral) === 0) return;
  reject(ctx, 'MESSAGE_FLAGS_INVALID', 'These flags cannot be set', ['flags']);
});

/** Flags of a deferred answer: only whether one user sees it. */
export function readDeferral(data: unknown): number {
  return readForm(deferral, data, ['data']).flags ?? 0;
}
