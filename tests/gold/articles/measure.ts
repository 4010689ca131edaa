/**
 * Measures extraction on the annotated articles: `npm run test:gold`; with `-- --show learn` every difference in that set as well.
 * Words of the judge set are printed only when asked for, so that nobody tunes on them. Ends with status 1 when the judge set
 * misses an aim, 2 when it cannot run.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadBeat } from '../../../src/beat/load-beat.ts';
import { createExtractor } from '../../../src/extract/create-extractor.ts';
import { GOLD_SETS, type GoldSet } from './list-articles.ts';
import { measureSet } from './measure-set.ts';

/** For the judge set: F1 of speech found with its speaker, and share of statements found that are given to the right actor. */
const AIMS = { joint: 0.9, actor: 0.95 };
const CONFIG = join(import.meta.dirname, '../../../config');

const { values } = parseArgs({ options: { show: { type: 'string', multiple: true } } });
process.exitCode = await main(values.show ?? []);

async function main(show: readonly string[]): Promise<number> {
  const shown = z.array(z.enum(GOLD_SETS)).safeParse(show);
  if (!shown.success) {
    process.stderr.write(`test:gold: --show takes ${GOLD_SETS.join(' or ')}, got ${show.join(', ')}\n`);
    return 2;
  }
  const measured = await measureAll(shown.data);
  const reached = measured.joint >= AIMS.joint && measured.actor >= AIMS.actor;
  say(`${reached ? 'ok  ' : 'FAIL'} aims of the judge set: joint ${AIMS.joint}, actor ${AIMS.actor}`);
  return reached ? 0 : 1;
}

async function measureAll(shown: readonly GoldSet[]) {
  const extractor = createExtractor(loadBeat(CONFIG));
  await measureSet('learn', extractor, { say, show: shown.includes('learn') });
  return measureSet('judge', extractor, { say, show: shown.includes('judge') });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
