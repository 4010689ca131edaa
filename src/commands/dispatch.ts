import type { Desk } from '../answers/desk.ts';
import type { Answer, Failure } from '../answers/schema.ts';
import { UserError } from '../model/user-error.ts';
import { englishChat } from '../wording/chat.ts';
import { cleanLine } from './clean-line.ts';
import { helpAnswer } from './help.ts';
import { commandName, type ParsedCommand, parseCommand } from './parse-command.ts';
import { COMMANDS } from './registry.ts';

/** Answers one line as a user typed it, with a slash or in plain words. Never rejects: what fails is a `Failure`. */
export async function dispatch(line: string, desk: Desk): Promise<Answer | Failure> {
  let command: string | null = null;
  try {
    command = commandName(line.slice(0, 100).trim());
    const question = cleanLine(line);
    const parsed = question.startsWith('/') ? parseCommand(question) : await plainQuestion(question, desk);
    if (!parsed) return helpAnswer(COMMANDS, desk.beat.examples, false);
    command = parsed.command.name;
    return await parsed.command.run(parsed.values, desk);
  } catch (fault) {
    return { command, error: describe(fault, desk) };
  }
}

/** Loaded when it is first needed: a command is answered sooner without. */
async function plainQuestion(question: string, desk: Desk): Promise<ParsedCommand | null> {
  const { routePlainQuestion } = await import('./plain-question.ts');
  return routePlainQuestion(question, desk);
}

function describe(fault: unknown, desk: Desk): Failure['error'] {
  if (fault instanceof UserError) {
    return { code: fault.code, message: fault.message, suggestions: [...fault.suggestions] };
  }
  return { code: 'internal', message: englishChat.internal(reported(fault, desk)), suggestions: [] };
}

/** The reference of a fault that was logged; a log that fails must not take the answer with it. */
function reported(fault: unknown, desk: Desk): string {
  try {
    return desk.report(fault);
  } catch {
    return 'none (the log is not available)';
  }
}
