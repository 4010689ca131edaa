import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../src/briefings/pacer.ts';

const PACE = {
  perSecond: 30,
  betweenAt: (address: string) => (address.startsWith('group') ? 3_000 : 1_000),
  atOnce: 9,
};
const START = 1_000_000;
const MESSAGES = 300;

/** How late the timer before a message is, how long its way there takes, and how long the answer's way back. */
interface Going {
  readonly late: number;
  readonly way: number;
  readonly back: number;
}

/** When each message is sent and when it arrives. */
function send(goings: readonly Going[]) {
  const pacer = createPacer(PACE);
  const sent: number[] = [];
  const arrived: number[] = [];
  const answers: { readonly address: string; readonly at: number }[] = [];
  let now = START;
  const passTo = (time: number) => {
    now = time;
    answers.sort((a, b) => b.at - a.at);
    for (let next = answers.at(-1); next !== undefined && next.at <= now; next = answers.at(-1)) {
      pacer.answered(next.address, next.at);
      answers.pop();
    }
  };
  for (const [at, { late, way, back }] of goings.entries()) {
    passTo(now + pacer.wait(now) + late);
    pacer.sent(`chat ${at}`, now);
    sent.push(now);
    arrived.push(now + way);
    answers.push({ address: `chat ${at}`, at: now + way + back });
  }
  return { sent, arrived: arrived.sort((a, b) => a - b), took: now - START };
}

/** The shortest time in which one message more than a second may hold arrived. */
function shortest(times: readonly number[]): number {
  return Math.min(...times.slice(PACE.perSecond).map((time, at) => time - (times[at] ?? 0)));
}

const goings = (most: { late: number; way: number; back: number }) =>
  fc
    .array(
      fc.record({
        late: fc.integer({ min: 0, max: most.late }),
        way: fc.integer({ min: 5, max: most.way }),
        back: fc.integer({ min: 5, max: most.back }),
      }),
      { minLength: MESSAGES, maxLength: MESSAGES },
    )
    // What the quickest way takes shows itself first.
    .map((list) => [{ late: 0, way: 5, back: 5 }, ...list]);

describe('the pace', () => {
  it('keeps 97% of what is permitted, however late timers are', () =>
    fc.assert(
      fc.property(goings({ late: 15, way: 5, back: 5 }), (list) => {
        const { sent, took } = send(list);
        expect(shortest(sent)).toBeGreaterThanOrEqual(1_000);
        expect((sent.length - 1) / took).toBeGreaterThan(0.97 * 0.03);
      }),
      { numRuns: 30 },
    ));

  it('never lets more than thirty arrive in any second, however long some are on their way', () =>
    fc.assert(
      fc.property(goings({ late: 20, way: 300, back: 300 }), (list) => {
        expect(shortest(send(list).arrived)).toBeGreaterThanOrEqual(1_000);
      }),
      { numRuns: 30 },
    ));

  it('makes up for a short stall as far as it may', () => {
    const quick = { late: 0, way: 5, back: 5 };
    const stalled = Array.from({ length: MESSAGES }, (_, at) => (at === 100 ? { ...quick, late: 150 } : quick));
    const lost = send(stalled).took - send(Array.from({ length: MESSAGES }, () => quick)).took;
    expect(lost).toBeLessThan(150);
  });

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

  it('counts from the answer, for what was long on its way arrived late', () => {
    const pacer = createPacer(PACE);
    pacer.sent('chat', 0);
    pacer.answered('chat', 700);
    expect(pacer.waitAt('chat', 1_000)).toBe(700);
  });

  it('holds a channel as long as it was told to, and everything when a second one is told to wait', () => {
    const pacer = createPacer(PACE);
    pacer.hold('a', 5_000, 0);
    expect([pacer.waitAt('a', 0), pacer.wait(0)]).toEqual([5_000, 0]);
    pacer.hold('b', 7_000, 100);
    expect(pacer.wait(100)).toBe(7_000);
  });
});
