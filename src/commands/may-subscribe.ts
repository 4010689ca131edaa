import { UserError } from '../model/user-error.ts';
import type { Asking } from './asking.ts';

/** UserError `not-allowed` for a caller who may not change what the channel gets. */
export async function requireManager({ caller, wording }: Asking): Promise<void> {
  if (!(await caller.mayManage())) throw new UserError('not-allowed', wording.errors.mayNotSubscribe());
}

/** UserError `not-allowed`, naming the right, where the bot cannot post by itself. */
export async function requirePosting({ caller, wording }: Asking): Promise<void> {
  const rights = await caller.lacks(wording);
  if (rights.length > 0) throw new UserError('not-allowed', wording.errors.mayNotPost(rights));
}
