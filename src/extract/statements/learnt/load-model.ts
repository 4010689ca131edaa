import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Model } from './model.ts';
import { readWeights } from './read-weights.ts';

/** Where the weights lie that `npm run train` writes. */
export const WEIGHTS_FILE = fileURLToPath(new URL('../weights.bin', import.meta.url));

let loaded: Model | null = null;

/** The model that comes with this version, read once. Throws `UnfitWeights`. */
export function loadModel(): Model {
  loaded ??= readWeights(readFileSync(WEIGHTS_FILE));
  return loaded;
}
