import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../src/briefings/pacer.ts';

const PACE = {
  perSecond: 29.3,
  betweenAt: (address: string) => (address.startsWith('group') ? 3_000 : 1_000),
  atOnce: 9,
};

describe('the pace', () => {
  it('never lets more than thirty go in any second, and keeps 97% of it, however late timers are', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 300, maxLength: 300 }), (lateness) => {
        const pacer = createPacer(PACE);
        const sent: number[] = [];
        let now = 1_000_000;
        for (const [at, late] of lateness.entries()) {
          now += pacer.wait(now) + (pacer.wait(now) > 0 ? late : 0);
          pacer.sent(`chat ${at}`, now);
          sent.push(now);
        }
        for (const [at, time] of sent.entries()) {
          const after = sent[at + 30];
          if (after !== undefined) expect(after - time).toBeGreaterThanOrEqual(1_000);
        }
        expect((sent.length - 1) / (now - 1_000_000)).toBeGreaterThan(0.97 * 0.03);
      }),
    ));

  it('begins anew after a pause instead of making up for it', () => {
    const pacer = createPacer(PACE);
    pacer.sent('a', 0);
    pacer.sent('b', 10_000);
    expect(pacer.wait(10_000)).toBeGreaterThan(30);
  });

  it('keeps one channel apart from itself', () => {
    const pacer = createPacer(PACE);
    pacer.sent('chat', 0);
    pacer.sent('group', 0);
    expect([pacer.waitAt('chat', 400), pacer.waitAt('group', 400), pacer.waitAt('other', 400)]).toEqual([
      600, 2_600, 0,
    ]);
    expect([pacer.waitAt('chat', 1_000), pacer.waitAt('group', 3_000)]).toEqual([0, 0]);
  });

  it('holds a channel as long as it was told to, and everything when a second one is told to wait', () => {
    const pacer = createPacer(PACE);
    pacer.hold('a', 5_000, 0);
    expect([pacer.waitAt('a', 0), pacer.wait(0)]).toEqual([5_000, 0]);
    pacer.hold('b', 7_000, 100);
    expect(pacer.wait(100)).toBe(7_000);
  });
});
