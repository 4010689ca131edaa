import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import type { Locator } from '../analysis/locate.ts';
import type { Context, Mention, Vocabulary } from '../vocabulary.ts';
import { placeWords } from './language.ts';
import { findListedAreas } from './listed-areas.ts';

/** How many words around a name tell whether it is a town. */
const REACH = 5;

/** The mentions in body text that mean a settlement: neither an area nor a person nor a government. */
export function findSites(
  analysis: Analysis,
  vocabulary: Vocabulary,
  context: Context,
  locator: Locator,
  isPerson: (span: Span) => boolean = () => false,
): readonly Mention[] {
  const people = personSpans(vocabulary, context.mentions);
  const regions = regionNames(vocabulary);
  const areas = findListedAreas(analysis.text, context.mentions, regions);
  return context.mentions.filter((mention) => {
    if (mention.kind !== 'place' || areas.has(mention.span[0]) || isPerson(mention.span)) return false;
    if (!isBody(analysis, locator, mention)) return false;
    const token = locator.tokenAt(mention.span[0]);
    const before = locator.before(token, REACH);
    const after = locator.after(locator.tokenAt(mention.span[1] - 1), REACH);
    if (placeWords.areas.has(after[0]?.lower ?? '')) return false;
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
  const known = firstWords.get(vocabulary);
  if (known !== undefined) return known;
  const names = new Set(vocabulary.beat.regions.map((region) => region.split(' ')[0] ?? region));
  firstWords.set(vocabulary, names);
  return names;
}

const firstWords = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** Whether the words around a capital's name mean the city and not the government in it. */
function isLocated(before: readonly Token[], after: readonly Token[]): boolean {
  const words = before.map(({ lower }) => lower).filter((word) => word !== 'the');
  const last = words.at(-1) ?? '';
  if (placeWords.locatives.has(last) || placeWords.strikes.has(last)) return true;
  if (placeWords.afterwards.has(after[0]?.lower ?? '') || isHeld(after)) return true;
  return placeWords.bound[last] !== undefined && words.some((word) => placeWords.bound[last]?.has(word));
}

const BE: ReadonlySet<string> = new Set(['be', 'been', 'being', 'is', 'was', 'are', 'were']);

/** "… had been taken", "… is not encircled": a government is not what that happens to. */
function isHeld(after: readonly Token[]): boolean {
  const be = after.findIndex(({ lower }) => BE.has(lower));
  const isVerb = be >= 0 && after.slice(0, be).every(({ pos }) => pos === 'AUX' || pos === 'PART' || pos === 'ADV');
  return isVerb && after.slice(be + 1, be + 3).some(({ lower }) => placeWords.statuses.has(lower));
}
