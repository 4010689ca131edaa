import type { Span } from '../../model/span.ts';
import type { Mention } from '../vocabulary.ts';
import { placeWords } from './language.ts';

/** What may stand between "regions" and a list of them; a comma only before several names. */
const LIST_HEAD = /(\p{L}+)(?: of |\s?[—–:(-]\s?)(?:the )?$/u;
/** What may stand between a list and "regions": "A and B, regions", "A, B and other regions". */
const LIST_TAIL = /^(?:,? and other |, | )(\p{L}+)/u;
const COMMA_HEAD = /(\p{L}+), $/u;
/** How far before a list, in characters, its head is looked for. */
const REACH = 40;

/**
 * Where names stand in a list of areas: "A, B and C regions", "the regions of A and B", "the regions—A, B and C", "four regions,
 * A, B and C"; of names that are also a region's, "parts of A and B" and "to cede A and B".
 */
export function findListedAreas(
  text: string,
  mentions: readonly Mention[],
  regions: ReadonlySet<string>,
): ReadonlySet<number> {
  const areas = new Set<number>();
  for (const list of findLists(text, mentions)) {
    // Most lists are one actor's name, of which nobody asks.
    if (!list.some(({ kind }) => kind === 'place')) continue;
    const whole = isAreaList(text, list);
    const partly = !whole && isPartly(text, list);
    if (!whole && !partly) continue;
    for (const { span } of list) if (whole || regions.has(text.slice(...span))) areas.add(span[0]);
  }
  return areas;
}

function before(text: string, list: readonly Mention[]): string {
  const first = list[0]?.span[0] ?? 0;
  return text.slice(Math.max(0, first - REACH), first).toLowerCase();
}

function isAreaList(text: string, list: readonly Mention[]): boolean {
  const first = list[0]?.span[0] ?? 0;
  const last = list.at(-1)?.span[1] ?? 0;
  const lead = before(text, list);
  const after = LIST_TAIL.exec(text.slice(last, last + REACH))?.[1] ?? '';
  const named = LIST_HEAD.exec(lead)?.[1] ?? '';
  const counted = new Set(list.map(({ span }) => span[0])).size > 1 ? (COMMA_HEAD.exec(lead)?.[1] ?? '') : '';
  const own = /\p{L}+$/u.exec(text.slice(Math.max(first, last - 20), last))?.[0] ?? '';
  return [after.toLowerCase(), own.toLowerCase(), named, counted].some((word) => placeWords.areaLists.has(word));
}

/** "parts of A and B", "to cede A and B", "the A-B border" */
function isPartly(text: string, list: readonly Mention[]): boolean {
  const [extent, of] = before(text, list)
    .replace(/\bthe $/u, '')
    .trimEnd()
    .split(/\s+/u)
    .slice(-2);
  const last = list.at(-1)?.span[1] ?? 0;
  const after = /^ (?:\p{Ll}+ )?(\p{Ll}+)/u.exec(text.slice(last, last + REACH))?.[1] ?? '';
  const isShared = placeWords.cessions.has(of ?? '') || placeWords.borders.has(after);
  return (list.length > 1 && isShared) || (of === 'of' && placeWords.extents.has(extent ?? ''));
}

/** For names behind "and" or "or" in a list, by where they begin: the list's first name. "a strike on A and B" is one on B. */
export function listHeads(text: string, mentions: readonly Mention[]): ReadonlyMap<number, Span> {
  const heads = new Map<number, Span>();
  for (const list of findLists(text, mentions)) {
    for (const { span } of list) {
      const isBehind = /\b(?:and|or)(?: the)? $/u.test(text.slice(Math.max(0, span[0] - 9), span[0]));
      if (isBehind && list[0] && list[0].span[0] < span[0]) heads.set(span[0], list[0].span);
    }
  }
  return heads;
}

/** Runs of names with nothing but commas, conjunctions and hyphens between them. */
function findLists(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const lists: Mention[][] = [];
  let end = -1;
  for (const mention of mentions) {
    const last = lists.at(-1);
    const between = end < 0 ? null : text.slice(end, Math.min(mention.span[0], end + 12));
    const joined =
      between !== null &&
      end + between.length === mention.span[0] &&
      /^(?:,? (?:and|or) (?:the )?|, (?:the )?|[-–/])?$/u.test(between);
    if (last && (joined || mention.span[0] < end)) last.push(mention);
    else lists.push([mention]);
    end = Math.max(end, mention.span[1]);
  }
  return lists;
}
