import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Locator } from '../analysis/locate.ts';
import type { Context, Mention, Vocabulary } from '../vocabulary.ts';
import { isActing, isLocated } from './is-located.ts';
import { findListedAreas, listHeads } from './listed-areas.ts';
import { isArea, isNamesake, isStrayForm, type Surroundings } from './namesakes.ts';
import { isPersonName, isSpeaking } from './people-like-towns.ts';
import { settlePlaces } from './settle-places.ts';

/** How many words around a name tell whether it is a town. */
const REACH = 5;

/** What the text tells of all its names at once; names by where they begin. */
interface Scene {
  readonly vocabulary: Vocabulary;
  readonly regions: ReadonlySet<string>;
  readonly areas: ReadonlySet<number>;
  readonly heads: ReadonlyMap<number, Span>;
  /** Names that are a person's as well. */
  readonly people: ReadonlySet<number>;
  readonly begins: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  around(span: Span): Surroundings;
}

/** The mentions in body text that mean one settlement: no area, person, government or namesake, and none that could be several. */
export function findSites(
  analysis: Analysis,
  vocabulary: Vocabulary,
  context: Context,
  locator: Locator,
  isPerson: (span: Span) => boolean = () => false,
): readonly Mention[] {
  const { mentions } = context;
  const scene = createScene(analysis, vocabulary, mentions, locator);
  const sites = mentions.filter(
    (mention) =>
      mention.kind === 'place' &&
      isBody(analysis, locator, mention.span) &&
      !isPerson(mention.span) &&
      isSite(scene, mention),
  );
  return settlePlaces(analysis, vocabulary, mentions, sites, locator);
}

function createScene(
  { text }: Analysis,
  vocabulary: Vocabulary,
  mentions: readonly Mention[],
  locator: Locator,
): Scene {
  const regions = regionNames(vocabulary);
  const isPerson = ({ kind, id }: Mention) => kind === 'actor' && vocabulary.actors.get(id)?.kind === 'person';
  return {
    vocabulary,
    regions,
    areas: findListedAreas(text, mentions, regions),
    heads: listHeads(text, mentions),
    people: new Set(mentions.filter(isPerson).map(({ span }) => span[0])),
    begins: new Set(mentions.map(({ span }) => span[0])),
    ends: new Set(mentions.map(({ span }) => span[1])),
    around: (span) => ({
      text: text.slice(...span),
      before: locator.before(locator.tokenAt(span[0]), REACH),
      after: locator.after(locator.tokenAt(span[1] - 1), REACH),
    }),
  };
}

function isSite(scene: Scene, { span, id }: Mention): boolean {
  const { vocabulary, regions, areas, people, begins, ends } = scene;
  const near = scene.around(span);
  const isSeat = vocabulary.places.get(id)?.government != null;
  if (areas.has(span[0]) || isArea(near, regions, isSeat)) return false;
  if (isNamesake(near, (start) => begins.has(start)) || isStrayForm(near, vocabulary.namesOf(id))) return false;
  if (isPersonName(near.before, (end) => ends.has(end)) || isSpeaking(near.before, near.after)) return false;
  return (!isSeat && !people.has(span[0])) || isTown(scene, span, near);
}

/** Whether a name of a government or a person as well means the town, by itself or as the list does that it ends. */
function isTown({ heads, around }: Scene, span: Span, { before, after }: Surroundings): boolean {
  if (isLocated(before, after)) return true;
  const head = heads.get(span[0]);
  return head !== undefined && !isActing(after) && isLocated(around(head).before, after);
}

function isBody(analysis: Analysis, locator: Locator, span: Span): boolean {
  const sentence = locator.sentenceAt(span[0]);
  return sentence !== null && analysis.paragraphs[sentence.paragraph]?.role === 'body';
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
