import type { Desk } from '../../answers/desk.ts';
import type { Asking } from '../../commands/asking.ts';
import { askingAt } from '../../commands/asking-at.ts';
import { ask } from '../../conversation/ask.ts';
import { nothing } from '../../present/listing.ts';
import { present } from '../../present/present.ts';
import { presentWelcome } from '../../present/welcome.ts';
import type { Reply } from '../../reply/blocks.ts';
import { TERMINAL_CALLER } from './terminal-caller.ts';

/** One user's chat: knows what `more` goes on with. */
export interface Session {
  /** What to show first. */
  welcome(interactive: boolean): Promise<Reply>;
  /** What to show for a typed line; null when the user takes leave. */
  ask(line: string): Promise<Reply | null>;
  /** What to say last. */
  goodbye(): Promise<string>;
}

const LEAVE: ReadonlySet<string> = new Set(['quit', 'exit', '/quit', '/exit']);
const ASKER = { caller: TERMINAL_CALLER };
const MORE: ReadonlySet<string> = new Set(['more', '/more']);

/** Begins a chat at a desk. */
export function createSession(desk: Desk): Session {
  let next: string | null = null;
  const asking = (): Promise<Asking> => askingAt(desk, TERMINAL_CALLER);
  return {
    async welcome(interactive) {
      const { beat, wording } = await asking();
      return presentWelcome(beat, wording, wording.chat.hint(interactive));
    },
    goodbye: async () => (await asking()).wording.chat.goodbye,
    async ask(line) {
      const typed = line.trim().toLowerCase();
      if (LEAVE.has(typed)) return null;
      const turnsPage = MORE.has(typed);
      if (turnsPage && next === null) return [nothing((await asking()).wording.chat.nothingMore)];
      const { answer, wording } = await ask(desk, ASKER, turnsPage && next !== null ? next : line);
      const reply = present(answer, wording);
      next = nextPage(reply);
      return reply;
    },
  };
}

function nextPage(reply: Reply): string | null {
  const actions = reply.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  return actions.find((action) => action.role === 'more')?.command ?? null;
}
