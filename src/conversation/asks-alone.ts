import type { Question } from './ask.ts';

/** Whether a question that a platform took apart is answered for the asker alone, told before there is an answer. */
export function asksAlone(question: Question): boolean {
  if (typeof question === 'string') return false;
  const { command, values } = question;
  return command.name === 'digest' || (command.name === 'subscriptions' && values.preview !== undefined);
}
