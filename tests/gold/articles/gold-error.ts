import { UserError } from '../../../src/model/user-error.ts';

/** What is wrong with an annotated article, in one line that names the file and the place. */
export function goldError(path: string, line: number, problem: string): UserError {
  return new UserError('bad-input', `${path}: line ${line}: ${problem}`);
}
