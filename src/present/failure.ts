import type { Failure } from '../answers/schema.ts';
import type { Reply } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import { actionsBlock, suggestion } from './listing.ts';

/** What went wrong in one line, and what to ask instead. */
export function presentFailure({ command, error }: Failure): Reply {
  const actions = error.suggestions.map((tried) => {
    const line = tried.startsWith('/') || command === null ? tried : commandLine(command, tried);
    return suggestion(line, line);
  });
  return [{ kind: 'notice', tone: 'warning', text: error.message }, ...actionsBlock(actions)];
}
