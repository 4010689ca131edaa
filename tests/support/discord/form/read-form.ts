import type { z } from 'zod';
import { ApiError } from '../core/api-error.ts';

const INVALID_FORM_BODY = 50035;

export interface FieldError {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [key: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

/** What a body says, or the 400 that Discord answers to such a body. `under`: where in the request the body stands. */
export function readForm<T extends z.ZodType>(
  schema: T,
  body: unknown,
  under: readonly PropertyKey[] = [],
): z.output<T> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(fieldErrors);
  throw invalidForm(errors.map((error) => ({ ...error, path: [...under, ...error.path] })));
}

export function invalidForm(errors: readonly FieldError[]): ApiError {
  const tree: ErrorTree = {};
  for (const error of errors) leafAt(tree, error.path).push({ code: error.code, message: error.message });
  return new ApiError(400, { message: 'Invalid Form Body', code: INVALID_FORM_BODY, errors: tree });
}

function leafAt(tree: ErrorTree, path: readonly PropertyKey[]): { code: string; message: string }[] {
  let at = tree;
  for (const step of path) {
    const key = String(step);
    const next = at[key];
    const branch: ErrorTree = next === undefined || Array.isArray(next) ? {} : next;
    at[key] = branch;
    at = branch;
  }
  at._errors ??= [];
  return at._errors;
}

function fieldErrors(issue: z.core.$ZodIssue): readonly FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    // Stricter than the real one, which passes over most of them: a field that does nothing is a mistake of ours.
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      code: 'UNKNOWN_PARAMETER',
      message: 'This field is not known.',
    }));
  }
  return [{ path: issue.path, ...codeAndMessage(issue) }];
}

function codeAndMessage(issue: z.core.$ZodIssue): { code: string; message: string } {
  if (issue.code === 'custom') return { code: String(issue.params?.code ?? 'CUSTOM'), message: issue.message };
  if (issue.input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'int')) {
    return { code: 'NUMBER_TYPE_COERCE', message: `Value ${JSON.stringify(issue.input)} is not int.` };
  }
  if (issue.code === 'invalid_union') {
    return { code: 'UNION_TYPE_CHOICES', message: `Value of field "type" must be one of the known ones.` };
  }
  if (issue.code === 'invalid_value') {
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.map(String).join(', ')}}.` };
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeError(issue);
  return { code: 'BASE_TYPE_BAD_TYPE', message: issue.message };
}

function sizeError(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): { code: string; message: string } {
  const number = issue.origin === 'number' || issue.origin === 'int';
  if (issue.code === 'too_big') {
    return number
      ? { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` }
      : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
  }
  return number
    ? { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` }
    : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
}
