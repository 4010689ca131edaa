import type { PlaceSubject } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import { placeWords } from './language.ts';

/** Of a clause, how many characters before and after a name are looked at. */
const REACH = 300;
const CLAUSE_END = /[.;!?]["”’]?\s|[—–]|, (?:but|while|whereas|although|and|as)\b/gu;

/** What the clause around a name says of the place: who holds it, else an attack on it, else anything else. */
export function tellSubject(text: string, span: Span, passage: Span): PlaceSubject {
  const words =
    clauseAround(text, span, passage)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.some((word, index) => isControl(words, word, index))) return 'control';
  return words.some((word) => placeWords.attacks.has(word)) ? 'strike' : 'other';
}

function clauseAround(text: string, span: Span, passage: Span): string {
  const from = Math.max(Math.min(passage[0], span[0]), span[0] - REACH);
  const to = Math.min(Math.max(passage[1], span[1]), span[1] + REACH);
  const before = text.slice(from, span[0]);
  const start = [...before.matchAll(CLAUSE_END)].at(-1);
  const after = text.slice(span[0], to);
  const end = after.slice(span[1] - span[0]).search(new RegExp(CLAUSE_END.source, 'u'));
  return (
    before.slice(start ? start.index + start[0].length : 0) +
    (end < 0 ? after : after.slice(0, end + span[1] - span[0]))
  );
}

/** "fell on" tells of shells, "held talks" of a meeting. */
function isControl(words: readonly string[], word: string, index: number): boolean {
  const next = words[index + 1] ?? '';
  if (placeWords.holding.has(word))
    return !words.slice(index + 1, index + 4).some((one) => placeWords.gatherings.has(one));
  if (placeWords.footings.has(word)) return words[index - 1] === 'set';
  if (word === 'cut') return next === 'off';
  return placeWords.control.has(word) && !(/^f[ae]ll/u.test(word) && /^(?:on|over)$/u.test(next));
}
