import type { Desk } from '../answers/desk.ts';
import type { Answer, Failure } from '../answers/schema.ts';
import { todayAt } from '../answers/today.ts';
import { askingAt } from '../commands/asking-at.ts';
import { present } from '../present/present.ts';
import type { Reply } from '../reply/blocks.ts';
import type { Wording } from '../wording/wording.ts';
import { type Asker, ask, type Question } from './ask.ts';
import type { Memory } from './memory.ts';

/** What to show for a question; `lasts` when anybody who asks the same in this language is shown the same. */
export interface Answered {
  readonly reply: Reply;
  readonly wording: Wording;
  readonly lasts: boolean;
  /** Others would read along here, but it is for the asker alone. */
  readonly personal: boolean;
}

/** What to show for a question, remembered as long as the archive and the day are the same. */
export async function replyTo(
  desk: Desk,
  asker: Asker,
  question: Question,
  memory: Memory<Answered>,
): Promise<Answered> {
  const { wording } = await askingAt(desk, asker.caller, asker.appLanguage);
  const make = async (): Promise<Answered> => {
    const { answer, wording: shown } = await ask(desk, asker, question);
    const personal = asker.caller.isGroup && !('error' in answer) && answer.command === 'digest';
    return { reply: present(answer, shown), wording: shown, lasts: isLasting(answer), personal };
  };
  return memory.recall(keyOf(desk, wording, question), make, ({ lasts }) => lasts);
}

/** Answers depend on the day as well: they tell how old things are. */
function keyOf(desk: Desk, { language }: Wording, question: Question): string {
  const asked = typeof question === 'string' ? question : [question.command.name, question.values];
  return JSON.stringify([language, todayAt(desk).toString(), asked]);
}

/** Answers that are the asker's, the chat's or the moment's, and not the archive's alone. */
const PASSING: ReadonlySet<Answer['command']> = new Set(['settings', 'subscribe', 'subscriptions', 'digest']);

function isLasting(answer: Answer | Failure): boolean {
  return !('error' in answer) && !PASSING.has(answer.command);
}
