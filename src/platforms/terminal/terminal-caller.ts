import type { Caller } from '../../commands/asking.ts';

/** Whoever sits at the terminal: alone, and master of the house. */
export const TERMINAL_CALLER: Caller = {
  home: 'terminal',
  address: 'terminal',
  isGroup: false,
  mayManage: async () => true,
  lacks: async () => [],
};
