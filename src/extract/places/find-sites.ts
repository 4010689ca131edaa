import type { Analysis, Token } from '../analysis.ts';
import type { Locator } from '../locate.ts';
import type { Context, Mention, Vocabulary } from '../vocabulary.ts';
import { placeWords } from './language.ts';

/** How many words around a name tell whether it is a town. */
const REACH = 5;

/** The mentions in body text that mean a settlement: neither an area nor a person nor a government. */
export function findSites(
  analysis: Analysis,
  vocabulary: Vocabulary,
  context: Context,
  locator: Locator,
): readonly Mention[] {
  const areas = findListedAreas(analysis, context.mentions);
  const people = personSpans(vocabulary, context.mentions);
  const regions = regionNames(vocabulary);
  return context.mentions.filter((mention) => {
    if (mention.kind !== 'place' || areas.has(mention.span[0]) || !isBody(analysis, locator, mention)) return false;
    const token = locator.tokenAt(mention.span[0]);
    const before = locator.before(token, REACH);
    const after = locator.after(locator.tokenAt(mention.span[1] - 1), 2);
    if (isArea(analysis, mention, before, after, regions)) return false;
    const ambiguous = people.has(mention.span[0]) || vocabulary.places.get(mention.id)?.government !== null;
    return !ambiguous || isLocated(before, after);
  });
}

function isBody(analysis: Analysis, locator: Locator, { span }: Mention): boolean {
  const sentence = locator.sentenceAt(span[0]);
  return sentence !== null && analysis.paragraphs[sentence.paragraph]?.role === 'body';
}

function personSpans(vocabulary: Vocabulary, mentions: readonly Mention[]): ReadonlySet<number> {
  const people = mentions.filter(({ kind, id }) => kind === 'actor' && vocabulary.actors.get(id)?.kind === 'person');
  return new Set(people.map(({ span }) => span[0]));
}

/** The first words of the beat's regions: "Alder" of "Alder region". */
function regionNames(vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set(vocabulary.beat.regions.map((region) => region.split(' ')[0] ?? region));
}

function isArea(
  analysis: Analysis,
  { span }: Mention,
  before: readonly Token[],
  after: readonly Token[],
  regions: ReadonlySet<string>,
): boolean {
  if (placeWords.areas.has(after[0]?.lower ?? '')) return true;
  const [extent, of] = before.slice(-2);
  return of?.lower === 'of' && placeWords.extents.has(extent?.lower ?? '') && regions.has(analysis.text.slice(...span));
}

/** Whether the words around a capital's name mean the city and not the government in it. */
function isLocated(before: readonly Token[], after: readonly Token[]): boolean {
  const words = before.map(({ lower }) => lower).filter((word) => word !== 'the');
  const last = words.at(-1) ?? '';
  if (placeWords.locatives.has(last) || placeWords.strikes.has(last)) return true;
  if (placeWords.afterwards.has(after[0]?.lower ?? '')) return true;
  return placeWords.bound[last] !== undefined && words.some((word) => placeWords.bound[last]?.has(word));
}

/** Where names stand in a list of areas: "A, B and C regions", "the regions of A and B", "the regions—A, B and C". */
function findListedAreas(analysis: Analysis, mentions: readonly Mention[]): ReadonlySet<number> {
  const areas = new Set<number>();
  for (const list of findLists(analysis.text, mentions)) {
    const first = list[0]?.span[0] ?? 0;
    const last = list.at(-1)?.span[1] ?? 0;
    const before = analysis.text.slice(Math.max(0, first - 40), first).toLowerCase();
    const after = /^ (\p{L}+)/u.exec(analysis.text.slice(last, last + 20))?.[1] ?? '';
    const named = /(\p{L}+)(?: of |\s?[—–:(-]\s?)(?:the )?$/u.exec(before)?.[1] ?? '';
    const own = /\p{L}+$/u.exec(analysis.text.slice(Math.max(first, last - 20), last))?.[0] ?? '';
    const listed = [after.toLowerCase(), own.toLowerCase(), named].some((word) => placeWords.areaLists.has(word));
    if (listed) for (const { span } of list) areas.add(span[0]);
  }
  return areas;
}

/** Runs of names with nothing but commas and conjunctions between them. */
function findLists(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const lists: Mention[][] = [];
  let end = -1;
  for (const mention of mentions) {
    const last = lists.at(-1);
    const between = end < 0 ? null : text.slice(end, Math.min(mention.span[0], end + 12));
    const joined =
      between !== null && end + between.length === mention.span[0] && /^(?:,? and |,? or |, )?$/u.test(between);
    if (last && (joined || mention.span[0] < end)) last.push(mention);
    else lists.push([mention]);
    end = Math.max(end, mention.span[1]);
  }
  return lists;
}
