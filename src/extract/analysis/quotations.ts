import type { Span } from '../../model/span.ts';
import type { Quotation } from './analysis.ts';

const MARK = /``|''|["“”„«»‘’'‚]/gu;
const SPACE_OR_OPEN = /[\s([{—–\-/“„«‘"]/u;
const WORD = /[\p{L}\p{N}]/u;
/** Years and words cut short at the front are no quotations: ’90s, ’em. */
const ELISION = /^(?:\d\ds?\b|(?:em|til|twas|tis|cause|round|bout|n)\b)/iu;

/** Quotations inside quotations: no writer goes further down. */
const DEEPEST = 4;

type Family = 'double' | 'single' | 'guillemet';
type Turn = 'open' | 'close' | 'none';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly afterSpace: boolean;
  readonly before: string;
  readonly beforeWord: boolean;
  readonly rest: string;
}

interface Open {
  readonly family: Family;
  readonly index: number;
}

/**
 * The quotations of a text, in order of their opening marks. Knows “ ” « » „ “ " '' `` and ‘ ’ in British use; an
 * apostrophe is no mark. A quotation never crosses the end of a paragraph: there it counts as not closed, as the press
 * leaves it when the next paragraph goes on with it. Single marks without a partner are apostrophes.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  const quotations: Quotation[] = [];
  for (const paragraph of paragraphs) scanParagraph(text, paragraph, quotations);
  return quotations;
}

function scanParagraph(text: string, [from, to]: Span, quotations: Quotation[]): void {
  const marks = [...text.slice(from, to).matchAll(MARK)].map((match) =>
    markAt(text, from + match.index, match[0], [from, to]),
  );
  const closers = singleClosers(marks);
  const stack: Open[] = [];
  marks.forEach((mark, index) => {
    const family = familyOf(mark.text);
    const turn = turnOf(mark, family, stack, closers[index] ?? false);
    if (turn === 'open' && stack.length < DEEPEST) {
      const parent = stack.at(-1)?.index ?? -1;
      stack.push({ family, index: quotations.length });
      quotations.push({ span: [mark.start, to], inner: [mark.end, to], closed: false, parent });
    } else if (turn === 'close') close(mark, family, stack, quotations);
  });
}

function markAt(text: string, start: number, mark: string, [from, to]: Span): Mark {
  const before = start > from ? text.charAt(start - 1) : ' ';
  const end = start + mark.length;
  const rest = text.slice(end, Math.min(end + 8, to));
  return { start, end, text: mark, before, rest, afterSpace: SPACE_OR_OPEN.test(before), beforeWord: isWordLike(rest) };
}

/** Something readable follows, though perhaps after another mark: “‘No’ … */
function isWordLike(rest: string): boolean {
  return /^[^\s.,;:!?)\]”’»]/u.test(rest);
}

function familyOf(mark: string): Family {
  if (mark === '«' || mark === '»') return 'guillemet';
  return mark === '‘' || mark === '’' || mark === "'" || mark === '‚' ? 'single' : 'double';
}

/** For each mark: whether a single mark that can only close comes later, before the next that opens. */
function singleClosers(marks: readonly Mark[]): readonly boolean[] {
  const later: boolean[] = [];
  let closer = false;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    later[index] = closer;
    if (familyOf(mark.text) !== 'single') continue;
    if (opensSingle(mark)) closer = false;
    else if (closesSingle(mark)) closer = true;
  }
  return later;
}

function opensSingle(mark: Mark): boolean {
  return mark.afterSpace && mark.beforeWord && mark.text !== '’' && !ELISION.test(mark.rest);
}

function closesSingle(mark: Mark): boolean {
  return mark.text !== '‘' && !mark.afterSpace && !WORD.test(mark.rest.charAt(0));
}

function turnOf(mark: Mark, family: Family, stack: readonly Open[], closerAhead: boolean): Turn {
  switch (family) {
    case 'guillemet':
      return mark.text === '«' ? 'open' : 'close';
    case 'single':
      return singleTurn(mark, stack, closerAhead);
    case 'double':
      return doubleTurn(mark, stack);
  }
}

function doubleTurn(mark: Mark, stack: readonly Open[]): Turn {
  const isOpen = stack.some((open) => open.family === 'double');
  if (mark.text === '„' || mark.text === '``') return 'open';
  if (mark.text === '“') return isOpen && !mark.afterSpace && !mark.beforeWord ? 'close' : 'open';
  if (mark.afterSpace && mark.beforeWord) return 'open';
  if (isOpen) return 'close';
  return mark.text === '”' ? 'none' : mark.beforeWord && !WORD.test(mark.before) ? 'open' : 'none';
}

function singleTurn(mark: Mark, stack: readonly Open[], closerAhead: boolean): Turn {
  const isOpen = stack.some((open) => open.family === 'single');
  if (opensSingle(mark)) return closerAhead || mark.text === '‘' ? 'open' : 'none';
  if (!isOpen || !closesSingle(mark)) return 'none';
  const maybeGenitive = mark.before === 's' && /^ \p{Ll}/u.test(mark.rest);
  return maybeGenitive && closerAhead ? 'none' : 'close';
}

/** Closes the innermost quotation of the family; what was opened inside it and left open ends before the mark. */
function close(mark: Mark, family: Family, stack: Open[], quotations: Quotation[]): void {
  const at = stack.findLastIndex((open) => open.family === family);
  if (at < 0) return;
  stack.splice(at).forEach((open, depth) => {
    const known = quotations[open.index];
    if (known === undefined) return;
    const inner: Span = [known.inner[0], mark.start];
    const span: Span = [known.span[0], depth === 0 ? mark.end : mark.start];
    quotations[open.index] = { ...known, span, inner, closed: depth === 0 };
  });
}
