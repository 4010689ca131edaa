import type { Desk } from '../src/answers/desk.ts';
import { PAGE_SIZE } from '../src/answers/page.ts';
import { search } from '../src/answers/search.ts';
import { town } from '../src/answers/town.ts';
import { who } from '../src/answers/who.ts';
import { openSqliteArchive } from '../src/archive/sqlite/open-sqlite-archive.ts';
import type { Beat } from '../src/beat/beat.ts';
import { slug } from '../src/model/slug.ts';
import { english } from '../src/wording/wording.ts';
import { ACTORS, actors, PLACES, places, WORDS } from './articles.ts';
import { openBareQueries } from './bare-queries.ts';
import { compare, type Times } from './measure.ts';
import { figure, table } from './table.ts';
import { createRandom, createZipf, wordOf } from './vocabulary.ts';

const QUESTIONS = 1_000;

/** Whole answers beside bare prepared queries for the same rows, on the first page. */
export async function measureQuestions(path: string): Promise<string> {
  await using archive = await openSqliteArchive(path);
  using bare = openBareQueries(path, PAGE_SIZE);
  const desk = createDesk(archive);
  const draw = createDraw();
  const results = [
    await row(
      '/who',
      draw(ACTORS, actors),
      (name) => who(desk, { name, page: 1 }),
      (name) => bare.who(slug(name)),
    ),
    await row(
      '/town',
      draw(PLACES, places),
      (name) => town(desk, { name, page: 1 }),
      (name) => bare.town(slug(name)),
    ),
    await row(
      '/search',
      draw(WORDS),
      (words) => search(desk, { words, page: 1 }),
      (words) => bare.search(`"${words}"`),
    ),
  ];
  const { total } = await archive.statements({}, { offset: 0, limit: 1 });
  const head = [`${figure(total)} statements`, 'p50', 'bare p50', 'ratio', 'p99', 'bare p99', 'ratio', 'aim'];
  return table(head, results);
}

/** Names and words as unevenly asked for as they are reported. */
function createDraw() {
  const random = createRandom(7);
  return (size: number, list?: readonly string[]): readonly string[] => {
    const zipf = createZipf(size, random);
    return Array.from({ length: QUESTIONS }, zipf).map((number) => list?.[number] ?? wordOf(number));
  };
}

async function row(
  name: string,
  inputs: readonly string[],
  ours: (input: string) => unknown,
  theirs: (input: string) => unknown,
): Promise<readonly string[]> {
  const [answer, bare] = await compare(inputs, ours, theirs);
  const columns = (which: keyof Times) => [
    `${figure(answer[which])} ms`,
    `${figure(bare[which])} ms`,
    figure(answer[which] / bare[which]),
  ];
  return [name, ...columns('p50'), ...columns('p99'), 'at most 2'];
}

function createDesk(archive: Desk['archive']): Desk {
  const beat: Beat = {
    name: 'Benchmark',
    about: '',
    examples: [],
    actors: [],
    places: places.map((name) => ({
      id: slug(name),
      name,
      spellings: [],
      former: [],
      region: '',
      country: '',
      lat: 0,
      lon: 0,
      government: null,
    })),
    regions: [],
    outlets: [],
    notPlaces: [],
    plans: [],
    corrections: [],
  };
  const now = () => Temporal.Now.instant();
  return {
    wording: english,
    wakeBriefings: () => undefined,
    archive,
    beat,
    now,
    version: '',
    extractor: '',
    report: String,
  };
}
