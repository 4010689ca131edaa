import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Desk } from '../../answers/desk.ts';
import { completeLine } from '../../commands/complete-line.ts';
import type { Reply } from '../../reply/blocks.ts';
import { inert } from '../../reply/inert.ts';
import { createPrinter, type Printer } from './printer.ts';
import { render } from './render.ts';
import { createSession, type Session } from './session.ts';
import { streamLook } from './stream-look.ts';
import type { TerminalSender } from './terminal-sender.ts';
import type { Look } from './wrap.ts';

/** A chat and where it takes place. */
export interface TerminalChat {
  readonly desk: Desk;
  readonly input: Readable;
  readonly output: Writable;
  /** Somebody types and reads: line editing, history, completion and a prompt. */
  readonly interactive: boolean;
  /** Read before every answer, as a window may change its size. */
  readonly look: () => Look;
  /** Ends the chat. */
  readonly stop?: AbortSignal;
  /** Prints digests in it. */
  readonly sender?: TerminalSender;
}

const HISTORY = 200;
/** Characters of a piped question that are repeated before its answer. */
const ECHOED = 200;

/** The chat on this process's own standard input and output; resolves when the user leaves or `stop` says so. */
export async function chat(desk: Desk, stop: AbortSignal, sender: TerminalSender): Promise<void> {
  const { stdin: input, stdout: output } = process;
  const look = () => streamLook(output);
  const interactive = Boolean(input.isTTY && output.isTTY);
  await runTerminalChat({ desk, input, output, interactive, look, stop, sender });
}

/** Answers typed lines one after the other, in order, until the input ends, the user leaves or the reader goes away. */
export async function runTerminalChat(options: TerminalChat): Promise<void> {
  const { desk, input, output, interactive, look, stop } = options;
  const session = createSession(desk);
  const printer = createPrinter(output);
  const lines = openLines(options);
  // Taken before anything is awaited: lines that come in meanwhile would be lost.
  const typed = lines[Symbol.asyncIterator]();
  const close = () => lines.close();
  const leaving = AbortSignal.any([printer.gone, ...(stop ? [stop] : [])]);
  leaving.addEventListener('abort', close);
  input.on('error', close);
  const show = (reply: Reply) => printer.print(`${render(reply, look())}\n\n`);
  try {
    await show(await session.welcome(interactive));
    const turn: Turn = { isUsers: false };
    options.sender?.attach(interrupting(options, { lines, show, turn }));
    if (!leaving.aborted) await converse(options, { session, lines, typed, leaving, printer, show, turn });
  } finally {
    options.sender?.attach(null);
    close();
    leaving.removeEventListener('abort', close);
    input.off('error', close);
    printer.close();
  }
}

/** Whether the prompt stands there and somebody may be typing. */
interface Turn {
  isUsers: boolean;
}

/** Shows something above the prompt, which then stands again with all that was typed. */
function interrupting(
  { output, interactive }: TerminalChat,
  { lines, show, turn }: Pick<Conversation, 'lines' | 'show' | 'turn'>,
) {
  return async (reply: Reply) => {
    if (!interactive || !turn.isUsers) return show(reply);
    const { rows } = lines.getCursorPos();
    moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    await show(reply);
    // The line editor goes up first, by as many rows as its cursor was down when it last wrote the line as a whole.
    const up: unknown = Reflect.get(lines, 'prevRows');
    output.write('\n'.repeat(typeof up === 'number' ? up : 0));
    lines.prompt(true);
  };
}

interface Conversation {
  readonly session: Session;
  readonly lines: Interface;
  readonly typed: AsyncIterable<string>;
  readonly leaving: AbortSignal;
  readonly printer: Printer;
  readonly show: (reply: Reply) => Promise<void>;
  readonly turn: Turn;
}

async function converse({ desk, interactive }: TerminalChat, talk: Conversation): Promise<void> {
  const { chat: wording } = desk.wording;
  const { session, lines, typed, leaving, printer, show, turn } = talk;
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  const prompt = () => {
    turn.isUsers = open;
    if (interactive && open) lines.prompt();
  };
  prompt();
  for await (const line of typed) {
    turn.isUsers = false;
    if (leaving.aborted) return;
    if (line.trim() !== '') {
      if (!interactive) await printer.print(`${wording.prompt}${inert(line.slice(0, ECHOED))}\n`);
      const reply = await session.ask(line);
      if (reply === null) break;
      await show(reply);
    }
    prompt();
  }
  if (interactive) await printer.print(`${await session.goodbye()}\n`);
}

function openLines({ desk, input, output, interactive }: TerminalChat): Interface {
  if (!interactive) return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let open = true;
  const lines = createInterface({
    input,
    output,
    terminal: true,
    prompt: desk.wording.chat.prompt,
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string, done: Completed) => {
      void complete(line, desk).then((result) => {
        if (open) done(null, result);
      });
    },
  });
  lines.once('close', () => {
    open = false;
  });
  lines.on('SIGINT', () => (lines.line === '' ? lines.close() : lines.write(null, { ctrl: true, name: 'u' })));
  return lines;
}

type Completed = (error: null, result: [candidates: string[], typed: string]) => void;

async function complete(line: string, desk: Desk): Promise<[string[], string]> {
  try {
    const { candidates, typed } = await completeLine(line, desk);
    return [candidates.map(inert), typed];
  } catch (fault) {
    desk.report(fault);
    return [[], line];
  }
}
