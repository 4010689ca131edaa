import type { Desk } from '../../answers/desk.ts';
import { homeOf } from './place.ts';

/** A group became a supergroup: everything that is kept for it follows. */
export async function movedTo({ archive }: Desk, from: number, to: number): Promise<void> {
  await archive.state.move(homeOf(from), homeOf(to));
  await archive.outbox.move(homeOf(from), homeOf(to));
}
