import type { Inline } from './blocks.ts';

/** A command that can be asked from where it stands: to type, or a button. */
export function toAsk(command: string, words = ''): Inline {
  return { text: commandLine(command, words), style: 'code', asks: true };
}

/**
 * A question as a user would type it: `/who Ada Byron topic:"bridge works" page:2`. Empty options are left out; blanks
 * are made single, and quotation marks inside an option's value are dropped, for they delimit it.
 */
export function commandLine(
  command: string,
  words = '',
  options: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const typed = Object.entries(options).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}:${optionValue(String(value))}`],
  );
  return [`/${command}`, singleBlanks(words), ...typed].filter((part) => part !== '').join(' ');
}

function optionValue(value: string): string {
  const plain = singleBlanks(value.replaceAll('"', ' '));
  return plain.includes(' ') ? `"${plain}"` : plain;
}

function singleBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
