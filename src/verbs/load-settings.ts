import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { UserError } from '../model/user-error.ts';
import { readSettings, type Settings } from '../settings.ts';

const ENV_FILE = '.env';

/**
 * The settings of the environment and of `.env` in the working directory; the environment wins.
 * Throws UserError `bad-config` with every problem, one a line.
 */
export function loadSettings(): Settings {
  if (existsSync(ENV_FILE)) readEnvFile();
  return readSettings(process.env);
}

function readEnvFile(): void {
  try {
    loadEnvFile(ENV_FILE);
  } catch (fault) {
    throw new UserError('bad-config', `${ENV_FILE}: cannot be read; expected lines NAME=value`, [], { cause: fault });
  }
}
