import type { Answer, Failure } from '../answers/schema.ts';
import { type App, openApp, seed } from '../app.ts';
import { commandName } from '../commands/parse-command.ts';
import { ask as askAt } from '../conversation/ask.ts';
import { UserError } from '../model/user-error.ts';
import { TERMINAL_CALLER } from '../platforms/terminal/terminal-caller.ts';
import type { Wording } from '../wording/wording.ts';
import { toUserError } from './failure-status.ts';
import { loadSettings } from './load-settings.ts';
import { complain, printJson, printLine } from './output.ts';
import { readLines } from './read-lines.ts';

interface AskOptions {
  readonly json: boolean;
}

/**
 * Answers one question, or with `-` every line of standard input, in order. As JSON every question gives one object and a
 * failed one is an object too (status 0); as text a failed question gives status 1. Where the desk cannot be opened the
 * status is 1 and the reason stands on standard error; as JSON every question gives it as well.
 */
export async function ask(question: string, { json }: AskOptions): Promise<number> {
  const opened = await open();
  if (opened instanceof UserError) {
    complain(opened.message);
    if (json) await refuse(question, opened);
    return 1;
  }
  await using app = opened;
  let failed = false;
  for await (const line of questions(question)) {
    const { answer, wording } = await askAt(app.desk, { caller: TERMINAL_CALLER }, line);
    if ('error' in answer) failed = true;
    await (json ? printJson(answer) : printReply(answer, wording));
  }
  return failed && !json ? 1 : 0;
}

async function open(): Promise<App | UserError> {
  try {
    const settings = loadSettings();
    await using opened = new AsyncDisposableStack();
    const app = opened.use(await openApp(settings));
    for (const problem of await seed(app, settings)) complain(problem);
    opened.move();
    return app;
  } catch (fault) {
    return toUserError(fault);
  }
}

async function refuse(question: string, { code, message, suggestions }: UserError): Promise<void> {
  for await (const line of questions(question)) {
    await printJson({ command: commandName(line.trim()), error: { code, message, suggestions } } satisfies Failure);
  }
}

/** An empty line is a question as well, and gets the answer to an empty one. */
async function* questions(question: string): AsyncGenerator<string> {
  if (question !== '-') return yield question;
  for await (const line of readLines(process.stdin)) yield line.kind === 'text' ? line.text : '';
}

async function printReply(answer: Answer | Failure, wording: Wording): Promise<void> {
  const { present } = await import('../present/present.ts');
  const { render } = await import('../platforms/terminal/render.ts');
  const { streamLook } = await import('../platforms/terminal/stream-look.ts');
  await printLine(`${render(present(answer, wording), streamLook(process.stdout))}\n`);
}
