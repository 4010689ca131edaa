import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../../model/user-error.ts';
import type { Model } from './model.ts';
import { readWeights, UnfitWeights } from './read-weights.ts';

/** Where the weights lie that `npm run train` writes. */
export const WEIGHTS_FILE = fileURLToPath(new URL('../weights.bin', import.meta.url));

let loaded: Model | null = null;

/**
 * The model that comes with this version, read once. Throws a `bad-config` UserError with one line that names the file when
 * the weights are damaged or do not fit this version.
 */
export function loadModel(): Model {
  loaded ??= readFile(WEIGHTS_FILE);
  return loaded;
}

function readFile(path: string): Model {
  try {
    return readWeights(readFileSync(path));
  } catch (cause) {
    if (!(cause instanceof UnfitWeights)) throw cause;
    throw new UserError('bad-config', `${path}: ${cause.message}; install this version anew`, [], { cause });
  }
}
