/** What a value is, so that a platform can offer the right field and the right completions. */
export type ValueType =
  | 'actor'
  | 'actors'
  | 'town'
  | 'plan'
  | 'watchable'
  | 'words'
  | 'when'
  | 'hours'
  | 'cron'
  | 'zone'
  | 'id'
  | 'command'
  | 'date'
  | 'page'
  | 'flag'
  | 'choice';

/** The argument or an option of a command. Values arrive as text, whatever the platform. */
export interface Parameter {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  /** For `choice`: all that may be chosen. */
  readonly choices: readonly string[];
}

/** An optional parameter; give `required` or `choices` where they apply. */
export function parameter(
  name: string,
  type: ValueType,
  more: { readonly required?: boolean; readonly choices?: readonly string[] } = {},
): Parameter {
  return { name, type, required: more.required ?? false, choices: more.choices ?? [] };
}

/** Options that several commands have. */
export const OPTIONS = {
  topic: parameter('topic', 'words'),
  since: parameter('since', 'date'),
  until: parameter('until', 'date'),
  page: parameter('page', 'page'),
} as const;
