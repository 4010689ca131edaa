import { fold } from '../beat/fold.ts';
import { isTitleWord } from '../beat/titles.ts';
import type { Span } from '../model/span.ts';
import type { Analysis, Token } from './analysis.ts';

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** No name has more words. */
const LONGEST = 5;

/** The words of a name that ends at token `end`, titles before it left out: [first, end). Empty when there is none. */
export function nameBefore(tokens: readonly Token[], end: number, from: number): Span {
  let start = end;
  while (start > from && end - start < LONGEST && isNameWord(tokens[start - 1])) start -= 1;
  for (let at = end - 1; at >= start; at -= 1) {
    if (isTitleWord(fold(tokens[at]?.text.replace(/\.$/u, '') ?? ''))) return [at + 1, end];
  }
  return [start, end];
}

function isNameWord(word: Token | undefined): boolean {
  return word?.pos === 'PROPN' && NAME_WORD.test(word.text);
}

/** A document's unknown names: what a surname that stands alone is short for. */
export interface NameBook {
  /** The fullest name the document gives for a name, or the name itself; null when several fit. */
  fullest(name: string): string | null;
}

/** Collects all names of two words or more. */
export function createNameBook({ text, tokens }: Analysis): NameBook {
  const byLast = new Map<string, Set<string>>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNameWord(tokens[at]) || isNameWord(tokens[at + 1])) continue;
    const [start, end] = nameBefore(tokens, at + 1, Math.max(0, at + 1 - LONGEST));
    const last = tokens[at]?.text;
    if (last === undefined || end - start < 2 || tokens[start]?.sentence !== tokens[at]?.sentence) continue;
    const name = text.slice(tokens[start]?.start, tokens[at]?.end);
    byLast.set(last, (byLast.get(last) ?? new Set()).add(name));
  }
  return {
    fullest(name) {
      const fuller = [...(byLast.get(name.split(' ').at(-1) ?? '') ?? [])].filter((known) => isShort(name, known));
      const longest = fuller.reduce((a, b) => (b.length > a.length ? b : a), name);
      return fuller.every((known) => isShort(known, longest)) ? longest : null;
    },
  };
}

/** Whether the words of one name are the last or the first and last words of another. */
function isShort(name: string, full: string): boolean {
  const words = full.split(' ');
  return name.split(' ').every((word) => words.includes(word));
}
