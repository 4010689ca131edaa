import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import type { Desk } from './answers/desk.ts';
import type { Archive } from './archive/archive.ts';
import { openSqliteArchive } from './archive/sqlite/open-sqlite-archive.ts';
import type { Beat } from './beat/beat.ts';
import { openBeat } from './beat/open-beat.ts';
import type { Extractor } from './extract/extractor.ts';
import { extractorVersion } from './extract/extractor-version.ts';
import type { IngestDesk } from './ingest/ingest.ts';
import { createLog, type Log } from './ops/log.ts';
import type { Platform } from './platforms/platform.ts';
import type { PlatformSettings } from './platforms/platform-settings.ts';
import type { Settings } from './settings.ts';
import { english } from './wording/wording.ts';

/** The desk with what feeds it. Disposing of it closes the archive. */
export interface App extends AsyncDisposable {
  readonly desk: Desk;
  readonly ingestDesk: IngestDesk;
  readonly log: Log;
}

/**
 * The composition root: the one place that knows which archive, which extractor and which platforms there are.
 * Rejects with UserError `bad-config` or `archive-unavailable`.
 */
export async function openApp(settings: Settings, secrets: readonly string[] = []): Promise<App> {
  const beat = await openBeat(settings.config, `${settings.database}-beat.json`);
  const log = createLog(settings.logLevel, secrets);
  const { report } = log;
  const archive = await openArchive(settings.database);
  const extractor = extractorVersion(beat);
  const now = () => Temporal.Now.instant();
  return {
    desk: {
      archive,
      beat,
      now,
      wording: english,
      wakeBriefings: () => undefined,
      version: packageJson.version,
      extractor,
      report,
    },
    log,
    ingestDesk: { archive, now, extractorVersion: extractor, extractor: extractorOf(beat), pool: poolOf(beat), report },
    [Symbol.asyncDispose]: async () => archive[Symbol.asyncDispose](),
  };
}

/** The archive at a path, made when it is not there. Rejects with UserError `archive-unavailable`. */
export async function openArchive(path: string): Promise<Archive> {
  return openSqliteArchive(path);
}

/**
 * Puts the records the newsroom starts with into an archive that holds nothing. Resolves with what could not be read,
 * a line each; a newsroom without seeds can still be asked.
 */
export async function seed(app: App, settings: Settings): Promise<readonly string[]> {
  if (!(await app.desk.archive.isEmpty())) return [];
  const { ingest } = await import('./ingest/ingest.ts');
  const problems: string[] = [];
  for await (const event of ingest(app.ingestDesk, [settings.seeds])) {
    if (event.kind === 'skipped' && event.failed) problems.push(`seeds: ${event.reason}`);
  }
  return problems;
}

/**
 * Runs every platform that is set up until `stop` says so; with no token set that is the terminal alone. `ready` is called
 * with their names when all are connected.
 */
export async function runPlatforms(
  { desk, log }: App,
  settings: PlatformSettings,
  { stop, ready }: { readonly stop: AbortSignal; readonly ready: (names: readonly string[]) => void },
): Promise<void> {
  const platforms = await platformsOf(desk, settings);
  if (platforms.length === 0) {
    const { chat } = await import('./platforms/terminal/chat.ts');
    return chat(desk, stop);
  }
  const { supervise } = await import('./platforms/supervise.ts');
  await supervise(platforms, {
    stop,
    ready: () => ready(platforms.map(({ name }) => name)),
    warn: log.warn,
    wait: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
    random: Math.random,
  });
}

/** A platform is loaded only when it is set up: its client takes long to load. */
async function platformsOf(desk: Desk, { discord, telegram }: PlatformSettings): Promise<readonly Platform[]> {
  return [
    ...(discord ? [(await import('./platforms/discord/discord.ts')).createDiscord(desk, discord)] : []),
    ...(telegram ? [(await import('./platforms/telegram/telegram.ts')).createTelegram(desk, telegram)] : []),
  ];
}

/** What reads many documents at once, on every core there is. */
function poolOf(beat: Beat): IngestDesk['pool'] {
  if (availableParallelism() < 2) return null;
  return async () => (await import('./ingest/extraction/extractor-pool.ts')).createExtractorPool(beat);
}

/** What reads documents, made when it is first asked for: it loads a language model. */
export function extractorOf(beat: Beat): () => Promise<Extractor> {
  let made: Promise<Extractor> | undefined;
  return () => {
    made ??= import('./extract/create-extractor.ts').then(({ createExtractor }) => createExtractor(beat));
    return made;
  };
}
