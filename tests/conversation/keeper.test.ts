import { expect, it } from 'vitest';
import { createKeeper } from '../../src/conversation/keeper.ts';
import type { Message } from '../../src/conversation/layout.ts';
import { harbourDesk } from '../support/harbour-desk.ts';

/** A keeper over a state that fails as long as it is told to; all that it reported. */
async function open() {
  const desk = await harbourDesk([]);
  const failing = { now: false };
  const faults: unknown[] = [];
  const state: typeof desk.archive.state = {
    ...desk.archive.state,
    write: async (...how) => {
      if (failing.now) throw new Error('the disk is full');
      return desk.archive.state.write(...how);
    },
  };
  const report = (fault: unknown) => `ref-${faults.push(fault)}`;
  const archive = { ...desk.archive, state };
  const keep = createKeeper({ ...desk, archive, report });
  const shown = async () => (await keep('test:1', messageWith(desk.wording))).buttons.map(({ label }) => label);
  return { failing, faults, shown };
}

const messageWith = (wording: Message['shown']['wording']): Message => ({
  shown: {
    blocks: [],
    buttons: [{ label: 'On', payload: 'abc.0', replaces: false }],
    payloads: new Map(),
    wording,
    personal: false,
  },
  record: { id: 'abc', value: '[]', payloads: ['abc.0'] },
});

it('leaves out buttons that cannot be kept, and says why in the log', async () => {
  const { failing, faults, shown } = await open();
  expect(await shown()).toEqual(['On']);
  failing.now = true;
  expect(await shown()).toEqual([]);
  expect(faults).toEqual([new Error('the disk is full')]);
  failing.now = false;
  expect(await shown()).toEqual(['On']);
});
