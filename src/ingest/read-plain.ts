import { headlineOf } from './headline.ts';
import { outletOf } from './masthead.ts';
import { openingLines } from './opening-lines.ts';
import { bareDraft, type Draft } from './reader.ts';

/** Plain text is kept to the last character, so that offsets into the file and into the document are the same. */
export function readPlain(_path: string, file: string): Draft {
  const lines = openingLines(file);
  return { ...bareDraft(file), title: headlineOf(file, lines), outlet: outletOf(file, lines) };
}
