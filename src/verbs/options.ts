import { InvalidArgumentError, Option } from 'commander';

const MAX_TEXT = 300;

/** An option that takes a day of the calendar. */
export function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    try {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Temporal.PlainDate.from(value).toString();
    } catch {
      // Falls through: not a day that the calendar has.
    }
    throw new InvalidArgumentError('Expected a date such as 2025-11-28.');
  });
}

/** An option that takes some words. */
export function textOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    const text = value.trim();
    if (text === '' || text.length > MAX_TEXT) throw new InvalidArgumentError(`Expected 1 to ${MAX_TEXT} characters.`);
    return text;
  });
}

/** An option that takes a web address. */
export function urlOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    const { protocol } = URL.parse(value) ?? { protocol: '' };
    if (protocol === 'http:' || protocol === 'https:') return value;
    throw new InvalidArgumentError('Expected an address that begins with http:// or https://.');
  });
}

/** Help text with example lines. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
