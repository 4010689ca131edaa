import { readFileSync } from 'node:fs';
import { openApp, runPlatforms, seed } from '../app.ts';
import { type PlatformSettings, readPlatformSettings } from '../platforms/platform-settings.ts';
import { loadSettings } from './load-settings.ts';
import { complain, printLine } from './output.ts';

/** Runs the bot, or the chat in the terminal. Ends with status 0 when input ends or the process is asked to stop. */
export async function start(): Promise<number> {
  const settings = loadSettings();
  const platforms = readPlatformSettings(process.env, (path) => readFileSync(path, 'utf8'));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await using app = await openApp(settings, secretsOf(platforms));
  for (const problem of await seed(app, settings)) complain(problem);
  await runPlatforms(app, platforms, {
    stop: stop.signal,
    ready: (names) => void printLine(`ready: ${names.join(' ')}`),
  });
  return 0;
}

function secretsOf({ discord, telegram }: PlatformSettings): readonly string[] {
  return [discord?.token, telegram?.token, telegram?.webhook?.secret].filter((secret) => typeof secret === 'string');
}
