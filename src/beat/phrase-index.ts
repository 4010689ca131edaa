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

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\S\n]{0,4}\n?[^\S\n]{0,4}/uy;
const APOSTROPHE = /^['’‘ʼ`´]$/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** What may follow an apostrophe after a whole name: the English genitive and contractions. */
const ENDINGS: ReadonlySet<string> = new Set(['s', 'S', 'd', 'll', 're', 've', 't', 'm']);

/** Makes many phrases findable in one pass. Phrases begin with a letter or digit; of two equal ones the first counts. */
export function createPhraseIndex<T>(entries: readonly { phrase: string; value: T }[]): PhraseIndex<T> {
  const root: Node<T> = { next: new Map(), hit: null };
  for (const { phrase, value } of entries) insert(root, phrase.trim(), value);
  return {
    findAll(text) {
      const found: PhraseHit<T>[] = [];
      let free = 0;
      for (const match of text.matchAll(WORD)) {
        const node = match.index < free ? undefined : root.next.get(match[0]);
        if (!node || isInsideWord(text, match.index)) continue;
        const hit = longest(text, match.index, match.index + match[0].length, node);
        if (!hit) continue;
        found.push(hit);
        free = hit.span[1];
      }
      return found;
    },
  };
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
