import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Desk } from '../answers/desk.ts';
import { findCommand } from '../commands/registry.ts';
import type { Question } from './ask.ts';

/** What a button stands for. */
export interface Target {
  readonly question: Question;
  /** Which screen of its answer, from 0, or `LAST`. */
  readonly screen: number;
  /** Whether the answer takes the place of the message with the button. */
  readonly replaces: boolean;
}

/** The last screen of an answer, however many it has. */
export const LAST = -1;

/** How long a button can be pressed. */
const LIFETIME = Temporal.Duration.from({ hours: 24 * 7 });
const ID_BYTES = 12;

const schema = z.array(
  z.object({
    question: z.union([z.string(), z.object({ command: z.string(), values: z.record(z.string(), z.string()) })]),
    screen: z.int(),
    replaces: z.boolean(),
  }),
);
const PAYLOAD = /^([\w-]{16})\.(\d{1,2})$/;
const keyOf = (home: string, id: string) => `${home}/button/${id}`;

/** What the buttons of one message stand for, ready to be kept in any chat. */
export interface ButtonRecord {
  readonly id: string;
  readonly value: string;
  /** One for each target, at most 19 characters of ASCII. */
  readonly payloads: readonly string[];
}

/** The same targets make the same record; with a `key` they are known by that instead (see `buttonsId`). */
export function recordOf(targets: readonly Target[], key?: string): ButtonRecord {
  const value = JSON.stringify(targets.map(stored));
  const id = buttonsId(key ?? value);
  return { id, value, payloads: targets.map((_, index) => `${id}.${index}`) };
}

/** Keeps a record in a chat for as long as its buttons can be pressed. */
export async function keepRecord(
  { archive, now }: Pick<Desk, 'archive' | 'now'>,
  home: string,
  { id, value, payloads }: ButtonRecord,
): Promise<void> {
  if (payloads.length === 0) return;
  const at = now();
  await archive.state.write(keyOf(home, id), value, at, at.add({ hours: LIFETIME.hours }));
}

/** What the payloads of one message begin with: 16 characters of ASCII, the same for the same key. */
export function buttonsId(key: string): string {
  return createHash('sha256').update(key).digest().subarray(0, ID_BYTES).toString('base64url');
}

/** What a payload stands for in this chat; null when it is too old, another chat's or none of ours. */
export async function findTarget(
  { archive, now }: Pick<Desk, 'archive' | 'now'>,
  home: string,
  payload: string,
): Promise<Target | null> {
  const [, id, index] = PAYLOAD.exec(payload) ?? [];
  if (id === undefined) return null;
  const value = await archive.state.read(keyOf(home, id), now());
  const target = value === null ? undefined : schema.parse(JSON.parse(value))[Number(index)];
  const question = target && restored(target.question);
  return target && question ? { ...target, question } : null;
}

type Stored = z.infer<typeof schema>[number];

function stored({ question, ...target }: Target): Stored {
  if (typeof question === 'string') return { ...target, question };
  return { ...target, question: { command: question.command.name, values: question.values } };
}

/** Null for a command that there is no more. */
function restored(question: Stored['question']): Question | null {
  if (typeof question === 'string') return question;
  const command = findCommand(question.command);
  return command === undefined ? null : { command, values: question.values };
}
