import type { Span } from '../../../src/model/span.ts';

/** A word or a sign of a file, as a reader of the page sees it, with where it stands in the file. */
export interface Piece {
  readonly word: string;
  readonly span: Span;
}

const UNSEEN = /<!--.*?-->|<(script|style|head|template|noscript)\b.*?<\/\1\s*>|<[^>]*>/gisu;
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  copy: '©',
  pound: '£',
  euro: '€',
  times: '×',
};
const PIECE = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu;

/** The words and signs of a text. */
export function textPieces(text: string): readonly Piece[] {
  return Array.from(text.matchAll(PIECE), ({ 0: word, index }) => ({ word, span: [index, index + word.length] }));
}

/** The words and signs that a page shows: without tags, scripts and head, entities read. Offsets are into the file. */
export function htmlPieces(file: string): readonly Piece[] {
  const shown = file.replace(UNSEEN, (tag) => ' '.repeat(tag.length));
  return textPieces(shown.replace(ENTITY, readEntity));
}

/** The character in as many code units as its entity had, so that offsets stay. */
function readEntity(entity: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const character = name === undefined ? String.fromCodePoint(code || 0xfffd) : (NAMED[name.toLowerCase()] ?? '');
  return character.padEnd(entity.length);
}
