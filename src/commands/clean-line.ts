import { UserError } from '../model/user-error.ts';
import type { Wording } from '../wording/wording.ts';

/** UTF-16 code units that a question may have: what the strictest chat platform lets a user type. */
export const LONGEST_QUESTION = 2_000;

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const INVISIBLE = /\p{Cf}+/gu;

/** A typed line as one line of visible text. Throws UserError `too-long`. */
export function cleanLine(line: string, { input }: Pick<Wording, 'input'>): string {
  if (line.length > LONGEST_QUESTION) {
    throw new UserError('too-long', input.tooLong(line.length, LONGEST_QUESTION), ['/help']);
  }
  return line.toWellFormed().replace(CONTROL, ' ').replace(INVISIBLE, '').trim();
}
