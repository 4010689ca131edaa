import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { places } from '../articles.ts';
import { fillArchive } from '../fill-archive.ts';

/** Articles of the archive that the platforms answer from. */
const ARTICLES = 2_500;

/** A newsroom with a filled archive and a beat that knows its places; gives the settings that `sitrep start` needs. */
export async function furnishNewsroom(folder: string): Promise<Readonly<Record<string, string>>> {
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  const files = {
    beat: { name: 'Benchmark', about: 'Invented names and words.' },
    actors: { actors: [] },
    places: { places: places.map((name) => ({ name, region: 'Somewhere', country: 'Nowhere', lat: 0, lon: 0 })) },
  };
  // JSON is YAML.
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(config, `${name}.yaml`), JSON.stringify(content, null, 1));
  }
  const database = join(folder, 'platforms.db');
  await fillArchive(database, ARTICLES, () => undefined);
  return { DATABASE_URL: `sqlite:${database}`, SITREP_CONFIG: config };
}
