/**
 * Measures extraction on the annotated articles: `npm run test:gold`; with `-- --show learn` every difference in that set as well.
 * Words of the judge set are printed only when asked for, so that nobody tunes on them. Ends with status 1 when the judge set
 * misses an aim.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBeat } from '../../../src/beat/load-beat.ts';
import { createExtractor } from '../../../src/extract/create-extractor.ts';
import { GOLD_SETS } from './list-articles.ts';
import { measureSet } from './measure-set.ts';

/** For the judge set: F1 of speech found with its speaker, and share of statements found that are given to the right actor. */
const AIMS = { joint: 0.9, actor: 0.95 };
const CONFIG = join(import.meta.dirname, '../../../config');

const { values } = parseArgs({ options: { show: { type: 'string', multiple: true, default: [] } } });
const extractor = createExtractor(loadBeat(CONFIG));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const set of GOLD_SETS) {
  const { joint, actor } = await measureSet(set, extractor, { say, show: values.show.includes(set) });
  if (set === 'learn') continue;
  const misses = joint < AIMS.joint || actor < AIMS.actor;
  say(`${misses ? 'FAIL' : 'ok  '} aims: joint ${AIMS.joint}, actor ${AIMS.actor}`);
  if (misses) process.exitCode = 1;
}
