import type { Vocabulary } from '../vocabulary.ts';

/** Whether two actors are one, or of one side. */
export function isSameSide({ actors }: Pick<Vocabulary, 'actors'>, one: string, other: string): boolean {
  if (one === other) return true;
  const side = actors.get(one)?.side ?? null;
  return side !== null && side === actors.get(other)?.side;
}
