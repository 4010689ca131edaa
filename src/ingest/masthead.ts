import { isMasthead } from '../extract/furniture/is-masthead.ts';
import { isCopyright } from '../extract/furniture/match-line.ts';
import { headlineOf } from './headline.ts';
import { openingLines } from './opening-lines.ts';

/**
 * The outlet whose masthead stands above the headline of a plain text: a line in capitals, or one that a line of copyright
 * repeats. It is given as the text writes it elsewhere, in capitals only where that is all there is. Null where there is none.
 */
export function outletOf(text: string, opening = openingLines(text)): string | null {
  const lines = opening.map((line) => line.text);
  const above = lines.slice(0, Math.max(0, lines.indexOf(headlineOf(text, opening) ?? '')));
  const masthead = above.find((line) => isMasthead(line) && (line === line.toUpperCase() || isOwner(text, line)));
  return masthead === undefined ? null : writtenElsewhere(text, masthead);
}

/** Whether a line of copyright names it. */
function isOwner(text: string, name: string): boolean {
  return text.split('\n').some((line) => (line.includes('©') || isCopyright(line)) && line.includes(name));
}

function writtenElsewhere(text: string, name: string): string {
  const folded = text.toLowerCase();
  const plain = name.toLowerCase();
  // Some letters change their length in lower case, and offsets with it.
  if (folded.length !== text.length) return name;
  for (let at = folded.indexOf(plain); at >= 0; at = folded.indexOf(plain, at + plain.length)) {
    const written = text.slice(at, at + plain.length);
    if (written !== name && written !== plain) return written;
  }
  return name;
}
