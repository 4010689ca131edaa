import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../../src/ingest/read-document.ts';
import type { Document } from '../../../src/model/document.ts';

/** The readers of `src/ingest` read files: the article without its marks becomes one for a moment. */
export async function readUnmarked(name: string, text: string): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-gold-'));
  try {
    await writeFile(join(folder, name), text);
    return await readDocument(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}
