import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { unreadable } from './read-bytes.ts';

/** A file to read, or why there is none at a path. */
export type Listed =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: UserError };

/**
 * The files that `paths` name. A directory is walked in the order of its names for files with one of `extensions`;
 * hidden files, READMEs and the folders that browsers put beside a saved page are left out, and a directory that a link leads back to is walked once.
 */
export async function listFiles(paths: readonly string[], extensions: readonly string[]): Promise<readonly Listed[]> {
  const listed: Listed[] = [];
  for (const path of paths) listed.push(...(await listPath(path, extensions)));
  return listed;
}

async function listPath(path: string, extensions: readonly string[]): Promise<readonly Listed[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ kind: 'file', path }];
  } catch (fault) {
    return [problem(path, unreadable(path, fault))];
  }
  const inside = await walk(path, extensions, new Set());
  if (inside.length > 0) return inside;
  const wanted = extensions.join(', ');
  return [problem(path, new UserError('bad-input', `${path}: holds no articles; expected files named ${wanted}`))];
}

async function walk(folder: string, extensions: readonly string[], seen: Set<string>): Promise<readonly Listed[]> {
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    const listed: Listed[] = [];
    const names = new Set(await readdir(folder));
    for (const name of [...names].filter((one) => isArticleName(one) && !isPageFolder(one, names)).sort()) {
      listed.push(...(await listEntry(join(folder, name), extensions, seen)));
    }
    return listed;
  } catch (fault) {
    return [problem(folder, unreadable(folder, fault))];
  }
}

async function listEntry(path: string, extensions: readonly string[], seen: Set<string>): Promise<readonly Listed[]> {
  const wanted = extensions.includes(extname(path).toLowerCase());
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return await walk(path, extensions, seen);
    return wanted && entry.isFile() ? [{ kind: 'file', path }] : [];
  } catch (fault) {
    return wanted ? [problem(path, unreadable(path, fault))] : [];
  }
}

function isArticleName(name: string): boolean {
  return !name.startsWith('.') && !/^readme\./i.test(name);
}

/** What a browser puts beside a page that it saves: pictures, scripts and frames. */
function isPageFolder(name: string, beside: ReadonlySet<string>): boolean {
  const page = /^(.+)_files$/.exec(name)?.[1];
  return page !== undefined && (beside.has(`${page}.html`) || beside.has(`${page}.htm`));
}

function problem(path: string, error: UserError): Listed {
  return { kind: 'problem', path, problem: error };
}
