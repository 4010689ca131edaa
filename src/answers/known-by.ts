import { fold } from '../beat/fold.ts';
import { overlaps, type Span } from '../model/span.ts';
import { actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import type { Origin } from './origin-schema.ts';

interface Found {
  readonly hash: string;
  readonly spans: readonly Span[];
  /** Found by the extractor that runs now, with the corrections of now. */
  readonly current: boolean;
}

/** Shorter words ("of", "the") make no title. */
const SHORTEST_WORD = 4;

/** What ties a speaker's words to the actor that they were taken for, as far as the words themselves show it. */
export async function knownBy(
  desk: Desk,
  actor: string | null,
  words: string | null,
  found: Found,
): Promise<Origin['knownBy']> {
  if (found.current && isCorrected(desk, actor, found)) return 'editor';
  if (actor === null || words === null) return null;
  // Loaded only here: it reads the words of the language, which no other answer needs.
  const { isPronoun } = await import('../extract/speakers/phrases/pronouns.ts');
  if (isPronoun(words.toLowerCase())) return 'pronoun';
  const said = wordsOf(words);
  const { names, titles } = await calledOf(desk, actor);
  if (names.some((name) => isNamed(said, wordsOf(name)))) return 'name';
  const isTitled = titles.some((title) =>
    wordsOf(title).some((word) => word.length >= SHORTEST_WORD && said.includes(word)),
  );
  return isTitled ? 'title' : 'description';
}

function isCorrected({ beat }: Desk, actor: string | null, { hash, spans }: Found): boolean {
  const correction = beat.corrections.findLast(
    ({ document, span }) => document === hash && spans.some((piece) => overlaps(piece, span)),
  );
  return correction?.statement === true && correction.actor === actor;
}

/** Every name and title that the beat or the texts give an actor. */
async function calledOf(desk: Desk, id: string): Promise<{ names: readonly string[]; titles: readonly string[] }> {
  const directory = await actorDirectory(desk);
  const ids = directory.idsOf(directory.canonical(id));
  const configured = desk.beat.actors.filter((actor) => ids.includes(actor.id));
  const discovered = (await desk.archive.discoveredActors()).filter((actor) => ids.includes(actor.id));
  return {
    names: [...configured.flatMap(({ name, variants }) => [name, ...variants]), ...discovered.map(({ name }) => name)],
    titles: [
      ...configured.flatMap(({ roles }) => roles.flatMap(({ title, called }) => [title, ...called])),
      ...discovered.flatMap(({ role }) => role ?? []),
    ],
  };
}

/** The last word of a name, its surname, is enough. */
function isNamed(said: readonly string[], name: readonly string[]): boolean {
  const surname = name.at(-1);
  return surname !== undefined && said.includes(surname);
}

/** Folded words, without the `s` of a possessor. */
function wordsOf(text: string): readonly string[] {
  return fold(text.replace(/['’]s(?!\p{L})/gu, '')).split(' ');
}
