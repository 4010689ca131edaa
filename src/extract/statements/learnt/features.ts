/** The features of one thing to be judged, as hashes in a buffer that is used again and again. */
export interface Features {
  readonly ids: Int32Array;
  count: number;
}

/** No thing has more features. */
const CAPACITY = 256;

export function createFeatures(): Features {
  return { ids: new Int32Array(CAPACITY), count: 0 };
}

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** Adds a feature: the number of its template and up to three values, mixed into one hash. */
export function add(features: Features, template: number, a = 0, b = 0, c = 0): void {
  let hash = Math.imul(template + 0x7f4a7c15, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  features.ids[features.count] = hash ^ (hash >>> 15);
  features.count += 1;
}

/** Small numbers as they are, larger ones in steps that widen. */
export function bin(value: number): number {
  if (value < 0) return -bin(-value);
  if (value <= 5) return value;
  if (value <= 8) return 6;
  if (value <= 12) return 7;
  if (value <= 18) return 8;
  if (value <= 27) return 9;
  return value <= 40 ? 10 : 11;
}
