import { openApp, runPlatforms, seed } from '../app.ts';
import { loadSettings } from './load-settings.ts';
import { complain } from './output.ts';

/** Opens the chat. Ends with status 0 when input ends or the process is asked to stop. */
export async function start(): Promise<number> {
  const settings = loadSettings();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await using app = await openApp(settings);
  for (const problem of await seed(app, settings)) complain(problem);
  await runPlatforms(app.desk, stop.signal);
  return 0;
}
