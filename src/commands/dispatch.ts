import type { Answer, Failure } from '../answers/schema.ts';
import { UserError } from '../model/user-error.ts';
import type { Asking } from './asking.ts';
import { cleanLine } from './clean-line.ts';
import { helpAnswer } from './help.ts';
import { commandName, type ParsedCommand, parseCommand } from './parse-command.ts';
import { COMMANDS } from './registry.ts';

/**
 * Answers one line as a user typed it, with a slash or in plain words, or a command whose values a platform took apart.
 * Never rejects: what fails is a `Failure`.
 */
export async function dispatch(question: string | ParsedCommand, asking: Asking): Promise<Answer | Failure> {
  let command: string | null = null;
  try {
    command = typeof question === 'string' ? commandName(question.slice(0, 100).trim()) : question.command.name;
    const parsed = typeof question === 'string' ? await read(question, asking) : question;
    if (!parsed) return helpAnswer(COMMANDS, asking, false);
    command = parsed.command.name;
    return await parsed.command.run(parsed.values, asking);
  } catch (fault) {
    return { command, error: describe(fault, asking) };
  }
}

async function read(line: string, asking: Asking): Promise<ParsedCommand | null> {
  const question = cleanLine(line, asking.wording);
  if (question.startsWith('/')) return parseCommand(question, asking.wording);
  // Loaded when it is first needed: a command is answered sooner without.
  const { routePlainQuestion } = await import('./plain-question.ts');
  return routePlainQuestion(question, asking);
}

function describe(fault: unknown, { report, wording }: Asking): Failure['error'] {
  if (fault instanceof UserError) {
    return { code: fault.code, message: fault.message, suggestions: [...fault.suggestions] };
  }
  return {
    code: 'internal',
    message: wording.chat.internal(reported(fault, report) ?? wording.chat.noReference),
    suggestions: [],
  };
}

/** The reference of a fault that was logged; null from a log that fails, which must not take the answer with it. */
function reported(fault: unknown, report: Asking['report']): string | null {
  try {
    return report(fault);
  } catch {
    return null;
  }
}
