import type { Desk } from '../answers/desk.ts';
import type { Answer, Failure } from '../answers/schema.ts';
import type { Caller } from '../commands/asking.ts';
import { askingAt } from '../commands/asking-at.ts';
import { dispatch } from '../commands/dispatch.ts';
import type { ParsedCommand } from '../commands/parse-command.ts';
import type { Wording } from '../wording/wording.ts';

/** Who asks, and the language of the app they ask with (`uk`, `en-GB`), where the platform tells it. */
export interface Asker {
  readonly caller: Caller;
  readonly appLanguage?: string | null | undefined;
  /** Whose chat takes what is for them alone, where that is another than this one: its buttons are kept there. */
  readonly aloneAt?: string | undefined;
}

/** A question as typed, or a command whose values the platform took apart. */
export type Question = string | ParsedCommand;

/** An answer and the language to present it in: that of the question, or the new one where the question changed it. */
export async function ask(
  desk: Desk,
  { caller, appLanguage }: Asker,
  question: Question,
): Promise<{ readonly answer: Answer | Failure; readonly wording: Wording }> {
  const asking = await askingAt(desk, caller, appLanguage);
  const answer = await dispatch(question, asking);
  const changed = !('error' in answer) && answer.command === 'settings' && answer.changed;
  const { wording } = changed ? await askingAt(desk, caller, appLanguage) : asking;
  return { answer, wording };
}
