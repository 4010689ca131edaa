import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { bareDocument } from '../src/evaluation/bare-document.ts';
import { READABLE_EXTENSIONS, readDocuments } from '../src/ingest/read-document.ts';
import type { Document } from '../src/model/document.ts';

const line = z.object({ text: z.string() });

/** Articles from files and folders: `.jsonl` with `text` in every line, and whatever `ingest` reads. */
export async function readArticles(paths: readonly string[]): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const path of paths.flatMap(filesIn)) {
    if (extname(path) === '.jsonl') documents.push(...readLines(path));
    else documents.push(...(await readFile(path)));
  }
  return documents;
}

async function readFile(path: string): Promise<readonly Document[]> {
  const parts = await readDocuments(path);
  return parts.flatMap((part) => (part.kind === 'document' ? [part.document] : []));
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
  return files
    .filter((file) => ['.jsonl', ...READABLE_EXTENSIONS].includes(extname(file)))
    .map((file) => join(path, file));
}

function readLines(path: string): readonly Document[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((json, index) => (json.trim() === '' ? [] : toDocument(json, `${path}:${index + 1}`)));
}

function toDocument(json: string, source: string): Document {
  const { text } = line.parse(JSON.parse(json));
  return bareDocument(source, text);
}
