import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { defineVerbs, type Run } from './define-verbs.ts';
import { failureStatus } from './failure-status.ts';
import { complain, endWhenReaderLeaves } from './output.ts';

/**
 * Runs the command line: one verb, one function in a file of its own. Resolves with the exit status: 0 done, 1 something
 * could not be done, 2 not understood as typed.
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  let status = 0;
  endWhenReaderLeaves();
  try {
    await createProgram(async (verb) => {
      status = await verb();
    }).parseAsync(argv);
    return status;
  } catch (fault) {
    return failureStatus(fault);
  }
}

function createProgram(run: Run): Command {
  const program = new Command('sitrep')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ outputError: (message) => complain(oneLine(message)) });
  defineVerbs(program, run);
  return program;
}

/** Commander puts suggestions on a line of their own and begins with "error:". */
function oneLine(message: string): string {
  return message
    .replace(/^error: /, '')
    .trim()
    .replace(/\n/g, ' ');
}
