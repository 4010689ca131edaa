import { afterEach, beforeEach } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { documentsContract } from './archive/documents.ts';
import { keyedStateContract } from './archive/keyed-state.ts';
import { newsContract } from './archive/news.ts';
import { outboxContract } from './archive/outbox.ts';
import { placesAndTimesContract } from './archive/places-and-times.ts';
import { sameWordsContract } from './archive/same-words.ts';
import { searchContract } from './archive/search.ts';
import { statementsContract } from './archive/statements.ts';

/** What every archive does, whatever its engine. `open` gives an empty one. */
export function archiveContract(open: () => Promise<Archive>): void {
  let archive: Archive;
  beforeEach(async () => {
    archive = await open();
  });
  afterEach(() => archive[Symbol.asyncDispose]());
  const at = () => archive;
  documentsContract(at);
  statementsContract(at);
  sameWordsContract(at);
  placesAndTimesContract(at);
  searchContract(at);
  keyedStateContract(at);
  newsContract(at);
  outboxContract(at);
}
