import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { PUBLISHED_BASES } from '../model/dates.ts';
import { UserError } from '../model/user-error.ts';
import { parseIsoDate } from './iso-date.ts';

const words = z.string({ error: 'expected text (put it in quotation marks)' }).trim();
const optionalWords = words.transform((value) => value || null).nullish();

/** Keys that other tools use are let through; a key of ours with a wrong value is an error. */
const frontMatterSchema = z.object({
  title: optionalWords,
  outlet: optionalWords,
  url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }).nullish(),
  source: optionalWords,
  published: z
    .string({ error: 'expected a date such as 2025-11-28' })
    .transform((value, context) => {
      const date = parseIsoDate(value);
      if (date === null) context.addIssue(`expected a date such as 2025-11-28, not "${value.slice(0, 40)}"`);
      return date;
    })
    .nullish(),
  published_basis: z.enum(PUBLISHED_BASES, { error: `expected ${PUBLISHED_BASES.join(', ')}` }).nullish(),
  language: words.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/, 'expected a language tag such as en').nullish(),
  summary: z.boolean({ error: 'expected true or false' }).nullish(),
  record_of: optionalWords,
});

/** What the head of a Markdown file says of it. Every key may be missing. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/**
 * Takes a Markdown file apart. The head is the YAML between a first line `---` and the next line `---`; a file without
 * one is all body. Throws UserError `bad-input` with file, line and what was expected.
 */
export function splitFrontMatter(path: string, file: string): { readonly head: FrontMatter; readonly body: string } {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(file);
  if (opening === null) return { head: {}, body: file };
  const rest = file.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (closing === null) throw broken(path, 1, 'the front matter is never closed; expected a line ---');
  return { head: parseHead(path, rest.slice(0, closing.index)), body: rest.slice(closing.index + closing[0].length) };
}

function parseHead(path: string, yaml: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  /** The first line of the file is the opening mark. */
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error !== undefined) throw broken(path, lineOf(error.pos[0]), `front matter: ${firstLine(error.message)}`);

  const parsed = frontMatterSchema.safeParse(toPlain(path, document));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path[0];
  if (issue === undefined || key === undefined)
    throw broken(path, 2, 'front matter: expected lines such as "title: …"');
  const node = document.get(key, true);
  const line = typeof node === 'object' && node !== null && 'range' in node ? lineOf(rangeStart(node.range)) : 2;
  throw broken(path, line, `front matter: ${String(key)}: ${issue.message}`);
}

/** Turning YAML into values can fail by itself: unknown aliases, or far too many. */
function toPlain(path: string, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 }) ?? {};
  } catch (fault) {
    throw broken(path, 2, `front matter: ${fault instanceof Error ? firstLine(fault.message) : 'cannot be read'}`);
  }
}

function rangeStart(range: unknown): number {
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

function broken(path: string, line: number, problem: string): UserError {
  return new UserError('bad-input', `${path}: line ${line}: ${problem}`);
}
