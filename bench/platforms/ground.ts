import type { Question } from './questions.ts';

/** A platform on loopback, and the people who ask the one bot on it. */
export interface Ground {
  /** The environment in which a bot finds it. */
  readonly env: Readonly<Record<string, string>>;
  /** One question of the next person in turn: milliseconds from the update, when it is written, to the answer's request. */
  ask(question: Question): Promise<number>;
  /**
   * Questions at once, each in a chat of its own (as many as `CROWD`): milliseconds to the last answer's request.
   * Rejects when one is lost, or answered twice or not with a message.
   */
  askAll(questions: readonly Question[]): Promise<number>;
  close(): Promise<void>;
}

/** People with a chat each. */
export const CROWD = 2_000;

/** So long nothing is asked, to see whether something is answered once more; in milliseconds. */
const QUIET_MS = 200;
/** Between two questions one at a time: what an answer leaves to do is done, as in a chat. In milliseconds. */
const PAUSE_MS = 2;

export function quiet(): Promise<void> {
  return pause(QUIET_MS);
}

export function breath(): Promise<void> {
  return pause(PAUSE_MS);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Refuses to count what was not answered exactly once. */
export function checkAnswers(answers: readonly number[]): void {
  const lost = answers.filter((count) => count === 0).length;
  const repeated = answers.filter((count) => count > 1).length;
  if (lost + repeated > 0)
    throw new Error(`of ${answers.length} updates ${lost} lost, ${repeated} answered repeatedly`);
}
