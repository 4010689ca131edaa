import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/platforms/telegram/lanes.ts';
import { createRecent } from '../../../src/platforms/telegram/recent.ts';

/** Work that ends when it is told to, and what has begun so far. */
function createWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { begun, work, end };
}

describe('Lanes', () => {
  it('keep the order of each key, and hold up no other', async () => {
    const { begun, work, end } = createWork();
    const lanes = createLanes({ all: 10, each: 10 });
    for (const name of ['a1', 'a2', 'b1']) lanes.enter(name.charAt(0), work(name));
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'a2']);
  });

  it('tell when there is room, and when all is done', async () => {
    const { work, end } = createWork();
    const lanes = createLanes({ all: 2, each: 2 });
    const told: string[] = [];
    await lanes.idle();
    for (const name of ['a', 'b', 'c']) lanes.enter(name, work(name));
    void lanes.room().then(() => told.push('room'));
    void lanes.idle().then(() => told.push('idle'));
    await end('a');
    expect(told).toEqual([]);
    await end('b');
    expect(told).toEqual(['room']);
    await end('c');
    expect(told).toEqual(['room', 'idle']);
  });
});

describe('A lane', () => {
  it('that is full takes no more until something is done', async () => {
    const { begun, work, end } = createWork();
    const lanes = createLanes({ all: 10, each: 2 });
    const enter = (name: string) => lanes.enter(name.charAt(0), work(name));
    expect(['a1', 'a2', 'a3', 'b1'].map(enter)).toEqual([true, true, false, true]);
    await end('a1');
    expect([enter('a4'), enter('a5')]).toEqual([true, false]);
    await end('a2');
    await end('a4');
    await end('b1');
    await lanes.idle();
    expect(begun).toEqual(['a1', 'b1', 'a2', 'a4']);
  });
});

describe('Recent items', () => {
  it('are new once, until they are long ago', () => {
    const { isNew } = createRecent<number>(2);
    expect([1, 1, 2, 3, 3, 1].map(isNew)).toEqual([true, false, true, true, false, true]);
  });
});
