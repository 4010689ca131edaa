import type { z } from 'zod';

/** Says in one line what a value was expected to be and what it is. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected === 'record' ? 'object' : issue.expected}, got ${nameOfType(issue.input)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}, got ${shown(issue.input)}`;
    case 'unrecognized_keys':
      return `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`;
    case 'too_big':
      return `expected at most ${issue.maximum}, got ${shown(issue.input)}`;
    case 'too_small':
      return `expected at least ${issue.minimum}, got ${shown(issue.input)}`;
    case 'invalid_format':
      return `expected ${issue.message}, got ${shown(issue.input)}`;
    default:
      return issue.message;
  }
}

function nameOfType(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return JSON.stringify(value).slice(0, 60);
  return nameOfType(value);
}
