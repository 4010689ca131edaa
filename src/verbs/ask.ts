import type { Answer, Failure } from '../answers/schema.ts';
import { openApp, seed } from '../app.ts';
import { dispatch } from '../commands/dispatch.ts';
import { loadSettings } from './load-settings.ts';
import { printJson, printLine } from './output.ts';
import { readLines } from './read-lines.ts';

interface AskOptions {
  readonly json: boolean;
}

/**
 * Answers one question, or with `-` every line of standard input, in order. As JSON every question gives one object and a
 * failed one is an object too (status 0); as text a failed question gives status 1.
 */
export async function ask(question: string, { json }: AskOptions): Promise<number> {
  const settings = loadSettings();
  await using app = await openApp(settings);
  await seed(app, settings);
  let failed = false;
  for await (const line of question === '-' ? questions() : [question]) {
    const answer = await dispatch(line, app.desk);
    if ('error' in answer) failed = true;
    await (json ? printJson(answer) : printReply(answer));
  }
  return failed && !json ? 1 : 0;
}

/** An empty line is a question as well, and gets the answer to an empty one. */
async function* questions(): AsyncGenerator<string> {
  for await (const line of readLines(process.stdin)) yield line.kind === 'text' ? line.text : '';
}

async function printReply(answer: Answer | Failure): Promise<void> {
  const { present } = await import('../present/present.ts');
  const { render } = await import('../platforms/terminal/render.ts');
  const { english } = await import('../wording/wording.ts');
  await printLine(`${render(present(answer, english))}\n`);
}
