import { z } from 'zod';
import { UserError } from '../model/user-error.ts';

/** Lines of text: a string that is there already, or a stream that waits to be read, as an async generator does. */
export type Lines = string | Iterable<string> | AsyncIterable<string>;

/**
 * Reads one JSON object a line, checked by a schema; blank lines are passed over. `name` is what errors call the input.
 * Throws a `bad-input` UserError that names the line, the path and what was expected.
 */
export async function* readJsonLines<T>(lines: Lines, schema: z.ZodType<T>, name: string): AsyncGenerator<T> {
  let number = 0;
  for await (const line of typeof lines === 'string' ? lines.split('\n') : lines) {
    number += 1;
    if (line.trim() !== '') yield parseLine(line, schema, `${name}, line ${number}`);
  }
}

function parseLine<T>(line: string, schema: z.ZodType<T>, where: string): T {
  const result = schema.safeParse(parseJson(line, where));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue === undefined || issue.path.length === 0 ? '' : ` at ${z.core.toDotPath(issue.path)}`;
  throw new UserError('bad-input', `${where}${path}: ${issue?.message ?? 'not as expected'}.`, [], {
    cause: result.error,
  });
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UserError('bad-input', `${where}: expected one JSON object, found something else.`, [], { cause });
  }
}
