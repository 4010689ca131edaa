import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import type { Locator } from '../analysis/locate.ts';
import type { Context, Mention, Vocabulary } from '../vocabulary.ts';
import { isActing, isLocated } from './is-located.ts';
import { placeWords, slavicWords } from './language.ts';
import { findListedAreas, listHeads } from './listed-areas.ts';
import { isPartOfName, isPersonName } from './people-like-towns.ts';
import { settlePlaces } from './settle-places.ts';

/** How many words around a name tell whether it is a town. */
const REACH = 5;

/** What is around a name, and the name itself. */
interface Surroundings {
  readonly text: string;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** The mentions in body text that mean one settlement: no area, person, government or namesake, and none that could be several. */
export function findSites(
  analysis: Analysis,
  vocabulary: Vocabulary,
  context: Context,
  locator: Locator,
  isPerson: (span: Span) => boolean = () => false,
): readonly Mention[] {
  const { text } = analysis;
  const people = personSpans(vocabulary, context.mentions);
  const regions = regionNames(vocabulary);
  const areas = findListedAreas(text, context.mentions, regions);
  const heads = listHeads(text, context.mentions);
  const begins = new Set(context.mentions.map(({ span }) => span[0]));
  const named = new Set(context.mentions.map(({ span }) => span[1]));
  const around = (span: Span): Surroundings => {
    const before = locator.before(locator.tokenAt(span[0]), REACH);
    return { text: text.slice(...span), before, after: locator.after(locator.tokenAt(span[1] - 1), REACH) };
  };
  const isSite = (mention: Mention): boolean => {
    const { span } = mention;
    if (mention.kind !== 'place' || areas.has(span[0]) || isPerson(span) || !isBody(analysis, locator, span))
      return false;
    const place = vocabulary.places.get(mention.id);
    const near = around(span);
    const isSeat = place?.government != null;
    if (
      isArea(near, regions, isSeat) ||
      isNamesake(near, (start) => begins.has(start)) ||
      isStrayForm(near, vocabulary.namesOf(mention.id))
    )
      return false;
    if (isPersonName(near.before, (end) => named.has(end))) return false;
    if (!people.has(span[0]) && !isSeat) return true;
    if (isLocated(near.before, near.after)) return true;
    const head = heads.get(span[0]);
    return head !== undefined && !isActing(near.after) && isLocated(around(head).before, near.after);
  };
  return settlePlaces(analysis, vocabulary, context.mentions, context.mentions.filter(isSite), locator);
}

function isBody(analysis: Analysis, locator: Locator, span: Span): boolean {
  const sentence = locator.sentenceAt(span[0]);
  return sentence !== null && analysis.paragraphs[sentence.paragraph]?.role === 'body';
}

function personSpans(vocabulary: Vocabulary, mentions: readonly Mention[]): ReadonlySet<number> {
  const people = mentions.filter(({ kind, id }) => kind === 'actor' && vocabulary.actors.get(id)?.kind === 'person');
  return new Set(people.map(({ span }) => span[0]));
}

/** "X region", "the X direction", "eastern X" where X is an area's name as well; central and seats of government aside. */
function isArea({ text, before, after }: Surroundings, regions: ReadonlySet<string>, isSeat: boolean): boolean {
  const next = after[0]?.lower ?? '';
  if (placeWords.areas.has(next) || slavicWords.areas.has(next)) return true;
  return !isSeat && regions.has(text) && placeWords.compass.has(before.at(-1)?.lower ?? '');
}

/** "X agreements", "X time", "X peace accords"; "the X joins the sea"; "X Energy Institute", but not "X Mayor". */
function isNamesake(
  { text, before, after: [next, second] }: Surroundings,
  isKnown: (start: number) => boolean,
): boolean {
  const isThe = before.at(-1)?.lower === 'the' && !text.startsWith('The ');
  if (isThe && /^(?:VERB|AUX|ADP)$/u.test(next?.pos ?? '')) return true;
  if (next?.pos === 'PROPN' && !isKnown(next.start) && isPartOfName(next)) return true;
  if (placeWords.namesakes.has(next?.lower ?? '')) return true;
  return next?.lower === 'peace' && placeWords.namesakes.has(second?.lower ?? '');
}

/** A declined form that begins a sentence is another word: no town stands there in a case. */
function isStrayForm({ text, before }: Surroundings, names: ReadonlySet<string>): boolean {
  return /^\p{Script=Cyrillic}/u.test(text) && before.every(({ pos }) => pos === 'PUNCT') && !names.has(text);
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
