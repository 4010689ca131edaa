import type { Desk } from '../answers/desk.ts';
import { todayAt } from '../answers/today.ts';
import type { Asking, Caller } from '../commands/asking.ts';
import { askingAt } from '../commands/asking-at.ts';
import { dispatch } from '../commands/dispatch.ts';
import type { ParsedCommand } from '../commands/parse-command.ts';
import { present } from '../present/present.ts';
import type { Reply } from '../reply/blocks.ts';
import type { Wording } from '../wording/wording.ts';
import type { Memory } from './memory.ts';

/** Who asks, and the language of the app they ask with (`uk`, `en-GB`), where the platform tells it. */
export interface Asker {
  readonly caller: Caller;
  readonly appLanguage?: string | null | undefined;
}

/** A question as typed, or a command whose values the platform took apart. */
export type Question = string | ParsedCommand;

/** What to show for a question; `lasts` when anybody who asks the same in this language is shown the same. */
export interface Answered {
  readonly reply: Reply;
  readonly wording: Wording;
  readonly lasts: boolean;
}

/** What to show for a question, in the language it was asked in; one that changes the language is answered in the new. */
export async function ask(
  desk: Desk,
  { caller, appLanguage }: Asker,
  question: Question,
  memory?: Memory<Answered>,
): Promise<Answered> {
  const asking = await askingAt(desk, caller, appLanguage);
  const make = async (): Promise<Answered> => {
    const answer = await dispatch(question, asking);
    const isSettings = !('error' in answer) && answer.command === 'settings';
    const { wording } = isSettings && answer.changed ? await askingAt(desk, caller, appLanguage) : asking;
    return { reply: present(answer, wording), wording, lasts: !isSettings && !('error' in answer) };
  };
  return memory === undefined ? make() : memory.recall(keyOf(question, asking), make, ({ lasts }) => lasts);
}

/** Answers depend on the day as well: they tell how old things are. */
function keyOf(question: Question, asking: Asking): string {
  const asked = typeof question === 'string' ? question : [question.command.name, question.values];
  return JSON.stringify([asking.wording.language, todayAt(asking).toString(), asked]);
}
