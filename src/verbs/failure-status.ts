import { CommanderError } from 'commander';
import { UserError } from '../model/user-error.ts';
import { complain } from './output.ts';

/** Status of a run that could not do what was asked; said on standard error. */
const FAILED = 1;
/** Status of a run that was not understood as typed. */
const MISUSED = 2;

/** Tells the user what stopped a run, and gives the status that it ends with. Help and version stop it with 0. */
export async function failureStatus(fault: unknown): Promise<number> {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : MISUSED;
  complain((await toUserError(fault)).message);
  return FAILED;
}

/** What a user is told of a fault: an expected failure as it is, any other as the reference under which it was logged. */
export async function toUserError(fault: unknown): Promise<UserError> {
  if (fault instanceof UserError) return fault;
  const { createLog } = await import('../ops/log.ts');
  const reference = createLog('error').report(fault);
  return new UserError('internal', `internal error (reference ${reference})`, [], { cause: fault });
}
