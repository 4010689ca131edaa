import { describe, expect, it } from 'vitest';
import { createGate } from '../../../src/platforms/discord/gate.ts';

describe('A gate', () => {
  it('lets so many pass at once, in order, and goes on when one fails', async () => {
    const gate = createGate(2, () => 0);
    const seen: string[] = [];
    const open = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
    const all = open.map(({ promise }, at) =>
      gate.pass(async () => {
        seen.push(`in ${at}`);
        await promise;
      }),
    );
    expect(seen).toEqual(['in 0', 'in 1']);
    open[1]?.reject(new Error('no'));
    await expect(all[1]).rejects.toThrow('no');
    for (const { resolve } of open) resolve();
    await Promise.allSettled(all);
    expect(seen).toEqual(['in 0', 'in 1', 'in 2', 'in 3', 'in 4']);
    expect(await gate.pass(async () => 'free again')).toBe('free again');
  });

  it('lets what is urgent pass first', async () => {
    const gate = createGate(1, () => 0);
    const seen: string[] = [];
    const see = (what: string) => async () => void seen.push(what);
    await Promise.all([gate.pass(see('first')), gate.pass(see('later')), gate.pass(see('urgent'), true)]);
    expect(seen).toEqual(['first', 'urgent', 'later']);
  });

  it('tells about how long one will wait', async () => {
    let time = 0;
    const gate = createGate(1, () => time);
    expect(gate.wait()).toBe(0);
    const slow = Array.from({ length: 200 }, () =>
      gate.pass(async () => {
        time += 10;
      }),
    );
    await Promise.all(slow.slice(0, 100));
    expect(gate.wait()).toBeGreaterThan(800);
    expect(gate.wait()).toBeLessThan(1_100);
    await Promise.all(slow);
    expect(gate.wait()).toBe(0);
  });
});
