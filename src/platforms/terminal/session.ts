import type { Desk } from '../../answers/desk.ts';
import { dispatch } from '../../commands/dispatch.ts';
import { present } from '../../present/present.ts';
import type { Reply } from '../../reply/blocks.ts';
import type { Wording } from '../../wording/wording.ts';

/** One user's chat: knows what `more` goes on with. */
export interface Session {
  /** What to show for a typed line; null when the user takes leave. */
  ask(line: string): Promise<Reply | null>;
}

const LEAVE: ReadonlySet<string> = new Set(['quit', 'exit', '/quit', '/exit']);
const MORE: ReadonlySet<string> = new Set(['more', '/more']);

/** Begins a chat at a desk. */
export function createSession(desk: Desk, wording: Wording): Session {
  let next: string | null = null;
  return {
    async ask(line) {
      const typed = line.trim().toLowerCase();
      if (LEAVE.has(typed)) return null;
      const turnsPage = MORE.has(typed);
      if (turnsPage && next === null) return [{ kind: 'notice', tone: 'info', text: wording.chat.nothingMore }];
      const question = turnsPage && next !== null ? next : line;
      const reply = present(await dispatch(question, desk), wording);
      next = nextPage(reply);
      return reply;
    },
  };
}

function nextPage(reply: Reply): string | null {
  const actions = reply.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  return actions.find((action) => action.role === 'more')?.command ?? null;
}

/** What a chat begins with: what this is about and what to type. */
export function welcome({ beat }: Pick<Desk, 'beat'>, { chat }: Wording, interactive: boolean): Reply {
  const actions = beat.examples.map((example) => ({ label: example, command: example, role: 'suggestion' }) as const);
  return [
    { kind: 'heading', text: chat.welcome(beat.name) },
    { kind: 'text', text: [{ text: beat.about }] },
    ...(actions.length === 0 ? [] : [{ kind: 'text', text: [{ text: chat.tryThis }] } as const]),
    ...(actions.length === 0 ? [] : [{ kind: 'actions', actions } as const]),
    { kind: 'text', text: [{ text: chat.hint(interactive), style: 'dim' }] },
  ];
}
