import { z } from 'zod';
import { parseWhen } from '../briefings/parse-when.ts';
import { parseQuiet, parseSchedule } from '../briefings/schedule/parse-schedule.ts';
import { zoneNamed } from '../briefings/zone.ts';
import type { InputWording } from '../wording/english/commands.ts';
import { type Edge, parseDateOption } from './date-option.ts';

const YES = ['yes', 'true', 'on', '1', 'y'];
const NO = ['no', 'false', 'off', '0', 'n'];
const MOST_PAGES = 100_000;

/** What a question is read with: schemas that refuse in the reader's language. */
export type Fields = ReturnType<typeof fieldsOf>;

/** The fields of questions asked on a day (UTC): "yesterday" is told from it. */
export function fieldsOf(today: Temporal.PlainDate, { expected }: InputWording) {
  const day = (edge: Edge) =>
    z.string().transform((value, context) => {
      const date = parseDateOption(value, today, edge);
      if (date === null) context.addIssue(expected.date);
      return date ?? z.NEVER;
    });
  return {
    /** Text that must not be empty. */
    text: z.string({ error: expected.text }).trim().min(1, expected.text),
    flag: z
      .string()
      .transform((value) => value.trim().toLowerCase())
      .refine((value) => YES.includes(value) || NO.includes(value), expected.flag)
      .transform((value) => YES.includes(value)),
    /** One of some values, in any case. */
    oneOf: <const T extends string>(values: readonly T[]) =>
      z
        .string()
        .transform((value) => value.trim().toLowerCase())
        .pipe(z.enum(values, { error: expected.oneOf(values) })),
    /** `page`, 1 when not given. */
    paged: {
      page: z
        .string()
        .regex(/^\d{1,6}$/, expected.page(MOST_PAGES))
        .transform(Number)
        .refine((page) => page >= 1 && page <= MOST_PAGES, expected.page(MOST_PAGES))
        .default(1),
    },
    /** `since` and `until`; a question that has them is refined with `inOrder`. */
    dates: { since: day('first').optional(), until: day('last').optional() },
    /** Refinement: a span of time does not end before it begins. */
    inOrder: [endsAfterItBegins, expected.inOrder] as const,
    zone: read(zoneNamed, expected.zone),
    when: read(parseWhen, expected.schedule),
    cron: read((text) => parseSchedule(`cron ${text}`), expected.cron),
    /** Hours of quiet, as typed. */
    quiet: z.string().refine((text) => parseQuiet(text) !== null, expected.quiet),
    twoNames: expected.twoNames,
  };
}

/** What a parser makes of a text; it gives null for what it cannot read. */
function read<T>(parse: (text: string) => T | null, expected: string) {
  return z.string().transform((text, context): T => {
    const parsed = parse(text);
    if (parsed === null) context.addIssue(expected);
    return parsed ?? z.NEVER;
  });
}

interface Bounds {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

function endsAfterItBegins({ since, until }: Bounds): boolean {
  return since === undefined || until === undefined || since <= until;
}
