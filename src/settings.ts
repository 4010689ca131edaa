import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UserError } from './model/user-error.ts';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** What the environment decides. */
export interface Settings {
  /** Path of the SQLite database, as given: relative to the working directory. */
  readonly database: string;
  /** Folder of the beat. */
  readonly config: string;
  /** Folder of the records an empty archive starts with. */
  readonly seeds: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const SQLITE = 'sqlite:';
const inProject = (folder: string) => fileURLToPath(new URL(`../${folder}`, import.meta.url));

/** An empty value is as good as none, as `.env` files have them. */
const orDefault = (value: string) =>
  z
    .string()
    .trim()
    .transform((given) => given || value)
    .default(value);

const schema = z.object({
  DATABASE_URL: orDefault(`${SQLITE}./data/sitrep.db`).refine(
    (url) => url.startsWith(SQLITE) && url.length > SQLITE.length,
    { error: 'expected sqlite:PATH' },
  ),
  SITREP_CONFIG: orDefault(inProject('config')),
  SITREP_SEEDS: orDefault(inProject('seeds')),
  LOG_LEVEL: orDefault('warn').pipe(z.enum(LOG_LEVELS, { error: `expected one of ${LOG_LEVELS.join(', ')}` })),
});

/** Reads the settings from an environment. Throws UserError `bad-config` with every problem, one a line. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = schema.safeParse(env);
  if (!parsed.success) throw new UserError('bad-config', parsed.error.issues.map(describe).join('\n'));
  const { DATABASE_URL, SITREP_CONFIG, SITREP_SEEDS, LOG_LEVEL } = parsed.data;
  return {
    database: DATABASE_URL.slice(SQLITE.length).replace(/^\/\/(?=\/|\.)/, ''),
    config: SITREP_CONFIG,
    seeds: SITREP_SEEDS,
    logLevel: LOG_LEVEL,
  };
}

/** Names the setting and what it should be; never its value, which may hold a password. */
function describe({ path, message }: z.core.$ZodIssue): string {
  return `environment ${path.join('.')}: ${message}`;
}
