import type { WriteStream } from 'node:tty';
import type { Look } from './wrap.ts';

const WIDEST = 100;

/** How to write to a stream of this process: colours on a terminal that has them, unless `NO_COLOR` is set. */
export function streamLook(output: WriteStream): Look {
  return { width: Math.min(output.columns || WIDEST, WIDEST), colour: Boolean(output.isTTY && output.hasColors()) };
}
