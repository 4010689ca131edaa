import { parse } from 'node-cron';

/** The fields of a cron expression, each sorted. */
export interface CronFields {
  /** As it was typed, blanks made single. */
  readonly expression: string;
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOfMonth: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** Monday is 1, Sunday 7. */
  readonly weekdays: ReadonlySet<number>;
  /** As crontab(5) has it: where both are restricted, a day that fits either counts. */
  readonly eitherDay: boolean;
}

const FIELDS = 5;

/** Reads five fields (minute, hour, day, month, weekday) as node-cron does; null for anything else, L, W and # included. */
export function cronFields(text: string): CronFields | null {
  const expression = text.trim().split(/\s+/).join(' ');
  const [, , dayOfMonth = '', , dayOfWeek = ''] = expression.split(' ');
  if (expression.split(' ').length !== FIELDS) return null;
  try {
    const fields = parse(expression);
    const days = numbers(fields.dayOfMonth);
    const weekdays = numbers(fields.dayOfWeek);
    if (days === null || weekdays === null) return null;
    return {
      expression,
      minutes: fields.minute.toSorted((a, b) => a - b),
      hours: fields.hour.toSorted((a, b) => a - b),
      daysOfMonth: new Set(days),
      months: new Set(fields.month),
      weekdays: new Set(weekdays.map((day) => (day === 0 ? 7 : day))),
      eitherDay: !dayOfMonth.startsWith('*') && !dayOfWeek.startsWith('*'),
    };
  } catch {
    // What it throws tells of its own fields; the caller says what is expected.
    return null;
  }
}

function numbers(values: readonly (number | string)[]): readonly number[] | null {
  const plain = values.filter((value) => typeof value === 'number');
  return plain.length === values.length ? plain : null;
}
