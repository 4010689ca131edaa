import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import type { Desk } from './answers/desk.ts';
import type { Archive } from './archive/archive.ts';
import { openSqliteArchive } from './archive/sqlite/open-sqlite-archive.ts';
import type { Beat } from './beat/beat.ts';
import { openBeat } from './beat/open-beat.ts';
import type { Sender } from './briefings/sender.ts';
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
  /** Tells what plans digests at once when a question makes one due. */
  readonly onWakeBriefings: (wake: () => void) => void;
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
  let wake = () => {};
  return {
    desk: {
      archive,
      beat,
      now,
      wording: english,
      wakeBriefings: () => wake(),
      version: packageJson.version,
      extractor,
      report,
    },
    log,
    onWakeBriefings: (start) => {
      wake = start;
    },
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

/** What running the bot needs beside the app. */
interface Running {
  readonly stop: AbortSignal;
  /** Called with the names of all platforms when all are connected. */
  readonly ready: (names: readonly string[]) => void;
}

/**
 * Runs every platform that is set up, and the digests for its channels, until `stop` says so; with no token set that is
 * the terminal alone, whose end is the end of all.
 */
export async function runPlatforms(app: App, settings: PlatformSettings, { stop, ready }: Running): Promise<void> {
  const platforms = await platformsOf(app.desk, settings);
  if (platforms.length === 0) return runTerminal(app, stop);
  const { supervise } = await import('./platforms/supervise.ts');
  const briefing = briefings(
    app,
    platforms.map(({ sender }) => sender),
    stop,
  );
  await supervise(platforms, {
    stop,
    ready: () => ready(platforms.map(({ name }) => name)),
    warn: app.log.warn,
    wait,
    random: Math.random,
  });
  await briefing;
}

async function runTerminal(app: App, stop: AbortSignal): Promise<void> {
  const { chat } = await import('./platforms/terminal/chat.ts');
  const { createTerminalSender } = await import('./platforms/terminal/terminal-sender.ts');
  const left = new AbortController();
  const sender = createTerminalSender();
  const briefing = briefings(app, [sender], AbortSignal.any([stop, left.signal]));
  try {
    await chat(app.desk, stop, sender);
  } finally {
    left.abort();
    await briefing;
  }
}

/** Digests for the channels of some platforms. */
async function briefings(app: App, senders: readonly Sender[], stop: AbortSignal): Promise<void> {
  const { runBriefings } = await import('./briefings/run-briefings.ts');
  const elapsed = () => performance.now();
  await runBriefings({ desk: app.desk, senders, stop, elapsed, wait, onWake: app.onWakeBriefings });
}

/** Resolves after some milliseconds, or at once when the signal is aborted. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
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
