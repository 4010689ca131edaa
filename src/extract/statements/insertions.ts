import type { Token } from '../analysis/analysis.ts';
import { RELATIVES } from './cues.ts';

const POSSESSIVE = /^(?:his|her|its|their|our|my)$/u;
/** No insertion is longer, in tokens. */
const LONGEST = 60;

/** The comma before a token, or -1 where a quotation comes first. */
export function previousComma(tokens: readonly Token[], before: number, from: number): number {
  for (let at = before - 1; at >= from && at > before - LONGEST; at -= 1) {
    const word = tokens[at];
    if (word === undefined || word.quotation >= 0) return -1;
    if (word.text === ',') return at;
  }
  return -1;
}

/** An apposition has no finite verb; a relative clause may hold what it likes. */
export function isInsertion(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || from >= to) return false;
  if (RELATIVES.has(first.lower)) return true;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at];
    if (word?.pos === 'AUX' || (word?.pos === 'PRON' && !POSSESSIVE.test(word.lower))) return false;
    if (word?.pos === 'VERB' && tokens[at - 1]?.pos !== 'DET' && !/(?:ed|ing)$/u.test(word.lower)) return false;
  }
  return true;
}

/** Whether a subject can begin at a token. */
export function beginsClause(tokens: readonly Token[], start: number, from: number): boolean {
  const before = tokens[start - 1];
  return (
    start <= from ||
    before === undefined ||
    /^(?:,|;|:|—|–|and|but|while|as|that|when|”|"|''|»|’)$/u.test(before.lower) ||
    before.pos === 'ADV'
  );
}
