import { z } from 'zod';
import type { Parameter, ValueType } from './command.ts';
import { DATE_FORMS, type Edge, parseDateOption } from './date-option.ts';

/** An optional parameter; give `required` or `choices` where they apply. */
export function parameter(
  name: string,
  type: ValueType,
  description: string,
  more: { readonly required?: boolean; readonly choices?: readonly string[] } = {},
): Parameter {
  return { name, type, description, required: more.required ?? false, choices: more.choices ?? [] };
}

export const KINDS = ['quotes', 'reported'] as const;

/** Options that several commands have. */
export const OPTIONS = {
  topic: parameter('topic', 'words', 'only statements with all these words'),
  since: parameter('since', 'date', `from this date on: ${DATE_FORMS}`),
  until: parameter('until', 'date', 'up to this date, which counts'),
  page: parameter('page', 'page', 'which page of the list'),
} as const;

const YES = ['yes', 'true', 'on', '1', 'y'];
const NO = ['no', 'false', 'off', '0', 'n'];

/** Text that must not be empty. */
export const text = z.string({ error: 'expected some text' }).trim().min(1, 'expected some text');

export const flag = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => YES.includes(value) || NO.includes(value), 'expected yes or no')
  .transform((value) => YES.includes(value));

const MOST_PAGES = 100_000;
const PAGE_EXPECTED = `expected a whole number from 1 to ${MOST_PAGES}`;

/** `page`, 1 when not given. */
export const paged = {
  page: z
    .string()
    .regex(/^\d{1,6}$/, PAGE_EXPECTED)
    .transform(Number)
    .refine((page) => page >= 1 && page <= MOST_PAGES, PAGE_EXPECTED)
    .default(1),
};

/** `since` and `until`; a command that has them checks them with `inOrder`. */
export function dates(today: Temporal.PlainDate) {
  return { since: day(today, 'first').optional(), until: day(today, 'last').optional() };
}

function day(today: Temporal.PlainDate, edge: Edge) {
  return z.string().transform((value, context) => {
    const date = parseDateOption(value, today, edge);
    if (date === null) context.addIssue(`expected a date such as ${DATE_FORMS}`);
    return date ?? z.NEVER;
  });
}

interface Bounds {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Refinement: a span of time does not end before it begins. */
export function inOrder({ since, until }: Bounds): boolean {
  return since === undefined || until === undefined || since <= until;
}

export const NOT_IN_ORDER = 'since lies after until, expected it before';
