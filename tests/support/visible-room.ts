import type { Block } from '../../src/reply/blocks.ts';
import type { Room } from '../../src/reply/screens.ts';
import { plain } from './plain.ts';

/** A message of so many visible characters: addresses of links and buttons are not in its text. */
export function visibleRoom(limit: number): Room {
  const weigh = (block: Block) => [block.kind === 'actions' ? 0 : plain([block]).replace(/<[^>]*>/g, '').length + 2];
  return { limits: [limit], weigh };
}
