import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
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
    const bytes = readFileSync(ENV_FILE);
    if (bytes.includes(0) || !isUtf8(bytes)) throw unreadable('is not text');
    loadEnvFile(ENV_FILE);
  } catch (fault) {
    throw fault instanceof UserError ? fault : unreadable('cannot be read', fault);
  }
}

function unreadable(problem: string, cause?: unknown): UserError {
  return new UserError('bad-config', `${ENV_FILE}: ${problem}; expected lines NAME=value in UTF-8`, [], { cause });
}
