/** Content as token ranges [start, end), in text order. */
export type Pieces = readonly (readonly [number, number])[];

/** Whether any piece of content covers a token. */
export function isCovered(pieces: Pieces, token: number): boolean {
  for (const [from, to] of pieces) if (token >= from && token < to) return true;
  return false;
}

/** In tokens. */
export function sizeOf(pieces: Pieces): number {
  let size = 0;
  for (const [from, to] of pieces) size += to - from;
  return size;
}

/** How many tokens two contents share. */
export function sharedSize(a: Pieces, b: Pieces): number {
  let shared = 0;
  for (const [from, to] of a) {
    for (const [otherFrom, otherTo] of b) shared += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  }
  return shared;
}

/** Contents of which more than this share of the shorter one is shared cannot both be right. */
const MOST_SHARED = 0.3;

/** Whether two contents overlap too much for both to be right. */
export function collide(a: Pieces, b: Pieces): boolean {
  const shared = sharedSize(a, b);
  return shared > 0 && shared > MOST_SHARED * Math.min(sizeOf(a), sizeOf(b));
}
