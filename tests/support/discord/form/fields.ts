import { z } from 'zod';

/** Lengths are counted in UTF-16 units: never fewer than the real server counts, so what passes here passes there. */

/** May be empty. */
export function text(max: number) {
  return z.string().superRefine((value, ctx) => {
    if (value.length > max) reject(ctx, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  });
}

/** Trimmed, and not empty then. */
export function requiredText(max: number) {
  return z
    .string()
    .transform((value) => value.trim())
    .superRefine((value, ctx) => {
      if (value === '') reject(ctx, 'BASE_TYPE_REQUIRED', 'This field is required');
      if (value.length > max) reject(ctx, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    });
}

export function boundedText(min: number, max: number) {
  return z.string().superRefine((value, ctx) => {
    if (value.length >= min && value.length <= max) return;
    reject(ctx, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  });
}

export function listOf<T extends z.ZodType>(item: T, max: number) {
  return z.array(item).superRefine((list, ctx) => {
    if (list.length > max) reject(ctx, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  });
}

export function boundedListOf<T extends z.ZodType>(item: T, min: number, max: number) {
  return z.array(item).superRefine((list, ctx) => {
    if (list.length >= min && list.length <= max) return;
    reject(ctx, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  });
}

export const snowflake = z.string().superRefine((value, ctx) => {
  if (!/^\d{17,20}$/.test(value)) reject(ctx, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
});

export function url(schemes: readonly string[], max: number) {
  return z.string().superRefine((value, ctx) => {
    if (value.length > max) reject(ctx, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
    if (scheme !== undefined && !schemes.includes(scheme)) {
      const known = schemes.map((name) => `'${name}'`).join(', ');
      reject(ctx, 'URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" is not supported. Scheme must be one of (${known}).`);
    } else if (!URL.canParse(value) || /\s/.test(value)) {
      reject(ctx, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    }
  });
}

export const isoTime = z.string().superRefine((value, ctx) => {
  if (Number.isNaN(Date.parse(value))) {
    reject(ctx, 'DATE_TIME_TYPE_PARSE', `Could not parse ${value}. Should be ISO8601.`);
  }
});

/** Adds an error with Discord's own code. */
export function reject(ctx: z.core.$RefinementCtx, code: string, message: string, path: PropertyKey[] = []): void {
  ctx.addIssue({ code: 'custom', message, params: { code }, path });
}
