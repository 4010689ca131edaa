import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';

/** Reads one file of language data beside this module. It ships with the code: a file that does not fit is a fault. */
export function loadLanguage<T>(file: string, schema: z.ZodType<T>): T {
  const content = readFileSync(new URL(file, import.meta.url), 'utf8');
  return schema.parse(parse(content));
}
