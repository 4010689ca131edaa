import type { Span } from '../model/span.ts';

/** One occurrence of a phrase in a text. */
interface PhraseHit<T> {
  readonly span: Span;
  readonly value: T;
}

export interface PhraseIndex<T> {
  /**
   * All occurrences, left to right, not overlapping, the longest first where several begin at one place. Case counts;
   * straight and curly apostrophes are alike; a space stands for any short run of blanks with at most one line break.
   */
  findAll(text: string): readonly PhraseHit<T>[];
}

/** Phrases as a trie over words and single marks; `hit` is set where a phrase ends. */
interface Node<T> {
  readonly next: Map<string, Node<T>>;
  hit: { readonly value: T } | null;
}

const PIECE = /[\p{L}\p{M}\p{N}]+|[^\S\n]{0,4}\n?[^\S\n]{0,4}/uy;
const APOSTROPHE = /^['’‘ʼ`´]$/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What may follow an apostrophe after a whole name: the English genitive and contractions. */
const ENDINGS: ReadonlySet<string> = new Set(['s', 'S', 'd', 'll', 're', 've', 't', 'm']);

/** Makes many phrases findable in one pass. Phrases begin with a letter or digit; of two equal ones the first counts. */
export function createPhraseIndex<T>(entries: readonly { phrase: string; value: T }[]): PhraseIndex<T> {
  const root: Node<T> = { next: new Map(), hit: null };
  for (const { phrase, value } of entries) insert(root, phrase.trim(), value);
  const heads = headsOf(root.next.keys());
  return {
    findAll(text) {
      const found: PhraseHit<T>[] = [];
      for (let start = nextWord(text, 0); start < text.length; ) {
        let end = wordEnd(text, start);
        const node = heads[headAt(text, start)] === 1 ? root.next.get(text.slice(start, end)) : undefined;
        const hit = node && !isInsideWord(text, start) ? longest(text, start, end, node) : null;
        if (hit) {
          found.push(hit);
          end = Math.max(end, hit.span[1]);
        }
        start = nextWord(text, end);
      }
      return found;
    },
  };
}

/** Tells by its first two code units, mixed into one number, whether a word may begin a phrase: few do. */
function headsOf(words: Iterable<string>): Uint8Array {
  const heads = new Uint8Array(HEADS);
  for (const word of words) heads[headAt(word, 0)] = 1;
  return heads;
}

const HEADS = 65_536;

function headAt(text: string, at: number): number {
  const second = isWordAt(text, at + 1) ? text.charCodeAt(at + 1) : 0;
  return (Math.imul(text.charCodeAt(at), 257) ^ second) & (HEADS - 1);
}

/** Where the next word begins, or the end of the text. */
function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordAt(text, at)) at += 1;
  return at;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (isWordAt(text, end)) end += 1;
  return end;
}

/** 1 for code units that words are made of, 2 for others, 0 where nobody asked yet. */
const UNITS = new Uint8Array(65_536);

/** Whether a code unit is part of a word; of a pair of two the whole character is asked. */
function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return false;
  if (unit >= 0xd800 && unit <= 0xdfff) return isWordPair(text, at, unit);
  if (UNITS[unit] === 0) UNITS[unit] = LETTER.test(text.charAt(at)) ? 1 : 2;
  return UNITS[unit] === 1;
}

function isWordPair(text: string, at: number, unit: number): boolean {
  const code = text.codePointAt(unit >= 0xdc00 ? at - 1 : at) ?? 0;
  return code > 0xffff && LETTER.test(String.fromCodePoint(code));
}

function insert<T>(root: Node<T>, phrase: string, value: T): void {
  let node = root;
  let at = 0;
  while (at < phrase.length) {
    const piece = pieceAt(phrase, at);
    const next: Node<T> = node.next.get(piece.key) ?? { next: new Map(), hit: null };
    node.next.set(piece.key, next);
    node = next;
    at = piece.end;
  }
  if (node !== root) node.hit ??= { value };
}

function longest<T>(text: string, start: number, firstEnd: number, first: Node<T>): PhraseHit<T> | null {
  let best: PhraseHit<T> | null = null;
  let node: Node<T> | undefined = first;
  let end = firstEnd;
  while (node) {
    if (node.hit && endsWord(text, end)) best = { span: [start, end], value: node.hit.value };
    if (node.next.size === 0 || end >= text.length) break;
    const piece = pieceAt(text, end);
    node = node.next.get(piece.key);
    end = piece.end;
  }
  return best;
}

/** The word, the run of blanks (as one space) or the single mark at a place. */
function pieceAt(text: string, at: number): { readonly key: string; readonly end: number } {
  PIECE.lastIndex = at;
  const piece = PIECE.exec(text)?.[0] || String.fromCodePoint(text.codePointAt(at) ?? 0);
  const end = at + piece.length;
  if (piece.trim() === '') return { key: ' ', end };
  return { key: APOSTROPHE.test(piece) ? "'" : piece, end };
}

function isInsideWord(text: string, start: number): boolean {
  return start > 1 && APOSTROPHE.test(text.charAt(start - 1)) && LETTER.test(text.charAt(start - 2));
}

function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const piece = pieceAt(text, end);
  if (LETTER.test(piece.key)) return false;
  if (piece.key !== "'" || piece.end >= text.length) return true;
  const after = pieceAt(text, piece.end).key;
  return !LETTER.test(after) || ENDINGS.has(after);
}
