import type { Span } from '../../model/span.ts';
import { stanceWords } from '../places/language.ts';
import { planWords } from './language.ts';

/** Longer items are sentences gone astray. */
const LONGEST = 250;
/** A list that goes on for longer is none. */
const LONGEST_LIST = 1500;
const OPENING = /^(?:\(?\d{1,2}[.)]\s|[\s"“”'‘’«».,;:()–—-])*/u;
/** "first, a truce; second, elections": what only counts is no item, nor is an article. */
const NO_ITEM = new RegExp(
  `^(?:(?:${planWords.ordinals.join('|')})(?:ly)?|${[...planWords.determiners].join('|')})[\\s,]*$`,
  'iu',
);
const CLOSING = /[\s"“”‘«».,;:()–—-]$/u;

/** The items of "A, B, C and D", ending where the list does. Spans exclude commas, conjunctions and quotation marks. */
export function splitList(text: string, [from, to]: Span): readonly Span[] {
  const items: Span[] = [];
  const parts = commaParts(text, [from, Math.min(to, from + LONGEST_LIST)]);
  for (const [index, part] of parts.entries()) {
    const words = wordsOf(text, part);
    if (index > 0 && isOver(words)) break;
    const ends = isLast(text, part, parts[index + 1]);
    const last = items.at(-1);
    const goesOn = last ? continued(text, last, part, words[0] ?? '', ends) : null;
    if (goesOn) items.splice(-1, 1, ...goesOn);
    else items.push(...(ends ? splitLast(text, part, parts.length === 1) : [part]));
  }
  return items.flatMap((item) => trimItem(text, item));
}

function wordsOf(text: string, part: Span): readonly string[] {
  return text
    .slice(...part)
    .trim()
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean);
}

/** What an item becomes with a part that belongs to it; null for a part that is an item of its own. */
function continued(text: string, last: Span, part: Span, first: string, ends: boolean): readonly Span[] | null {
  if (planWords.relatives.has(first)) return [[last[0], part[1]]];
  if (!areNames(text, last, part)) return null;
  return ends ? afterNames(text, last[0], part) : [[last[0], part[1]]];
}

/** "the return of Alder, Birk and Cedar": a list of names inside an item. */
function areNames(text: string, one: Span, other: Span): boolean {
  const [before, after] = [text.slice(...one), text.slice(...other)];
  return (
    /^[^\p{L}]*\p{Ll}/u.test(before) && /\s\p{Lu}[\p{L}’'-]*\s*$/u.test(before) && /^\s*(?:and )?\p{Lu}/u.test(after)
  );
}

/** "… Birk and Cedar and elections": the list goes on after the names. */
function afterNames(text: string, from: number, part: Span): readonly Span[] {
  const joint = [...text.slice(...part).matchAll(/\sand\s(?=\p{Ll})/gu)].at(-1);
  if (!joint) return [[from, part[1]]];
  const at = part[0] + joint.index;
  return [
    [from, at],
    [at + joint[0].length, part[1]],
  ];
}

/** The items after a colon: parted by semicolons where there are any, else as a list. */
export function splitSeries(text: string, [from, to]: Span): readonly Span[] {
  const words = text.slice(from, Math.min(to, from + LONGEST_LIST));
  if (!words.includes(';')) return splitList(text, [from, to]);
  const parts = words.matchAll(/[^;]+/gu);
  return [...parts].flatMap(({ index, 0: part }) => trimItem(text, [from + index, from + index + part.length]));
}

function isOver(words: readonly string[]): boolean {
  if (planWords.enders.has(words[0] ?? '')) return true;
  return words.length <= 4 && stanceWords.claims.has(words.at(-1) ?? '');
}

/** Whether the list ends with this part: nothing follows, or what follows is none of it. */
function isLast(text: string, part: Span, next: Span | undefined): boolean {
  if (/^\s*(?:and|or)\b/u.test(text.slice(...part))) return false;
  if (!next) return true;
  const word = /\p{L}+/u.exec(text.slice(...next))?.[0].toLowerCase() ?? '';
  return planWords.enders.has(word);
}

function commaParts(text: string, [from, to]: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/[,;](?=\s|["”’])/gu)) {
    parts.push([start, from + match.index]);
    start = from + match.index + 1;
  }
  parts.push([start, to]);
  return parts.filter((part) => part[1] > part[0]);
}

/** "C and D": at the first "and" before an article; else, where commas made it a list, at the last one. */
function splitLast(text: string, part: Span, alone: boolean): readonly Span[] {
  const joints = [...text.slice(...part).matchAll(/\s(?:and|as well as)\s/gu)];
  const strong = joints.find((joint) => {
    const next = /\p{L}+/u.exec(text.slice(part[0] + joint.index + joint[0].length))?.[0] ?? '';
    return planWords.determiners.has(next.toLowerCase());
  });
  const joint = strong ?? (alone ? undefined : joints.at(-1));
  if (!joint) return [part];
  const at = part[0] + joint.index;
  return [[part[0], at], ...splitLast(text, [at + joint[0].length, part[1]], true)];
}

/** An item without its number, its lead ("calls for") and the marks around it; nothing where it is no item. */
export function trimItem(text: string, item: Span): readonly Span[] {
  let [from, to] = item;
  for (let last = -1; last !== from; ) {
    last = from;
    from += OPENING.exec(text.slice(from, to))?.[0].length ?? 0;
    const rest = text.slice(from, to).toLowerCase();
    const lead = planWords.leads.find((phrase) => rest.startsWith(`${phrase} `));
    from += lead === undefined ? 0 : lead.length + 1;
  }
  if (NO_ITEM.test(text.slice(from, to))) return [];
  while (to > from && CLOSING.test(text.charAt(to - 1))) to -= 1;
  return to - from > 2 && to - from <= LONGEST ? [[from, to]] : [];
}
