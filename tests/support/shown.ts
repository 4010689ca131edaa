import type { Answer, Failure } from '../../src/answers/schema.ts';
import { present } from '../../src/present/present.ts';
import { english } from '../../src/wording/wording.ts';
import { plain } from './plain.ts';

/** What a reader sees, as plain lines; the ids of statements, which depend on the archive, are all `ID`, hashes `HASH`. */
export async function shown(answer: Promise<Answer | Failure> | Failure): Promise<string> {
  return plain(present(await answer, english))
    .replace(/\/source [0-9a-z]{7}/g, '/source ID')
    .replace(/[0-9a-f]{64}/g, 'HASH');
}
