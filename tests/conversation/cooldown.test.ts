import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCooldown } from '../../src/conversation/cooldown.ts';

function at(pace: { burst: number; refill: number }) {
  let time = 0;
  const cooldown = createCooldown(pace, () => time);
  return {
    cooldown,
    asks: (user: string) => cooldown.turn(user).kind,
    wait: (ms: number) => {
      time += ms;
    },
  };
}

describe('a cooldown', () => {
  it('lets a burst through, says once to wait, and goes on in time', () => {
    const { asks, wait, cooldown } = at({ burst: 3, refill: 1000 });
    expect([1, 2, 3, 4, 5].map(() => asks('ada'))).toEqual(['go', 'go', 'go', 'wait', 'pass']);
    expect(asks('bo')).toBe('go');
    wait(400);
    expect(asks('ada')).toBe('pass');
    wait(600);
    expect(asks('ada')).toBe('go');
    expect(cooldown.turn('ada')).toEqual({ kind: 'wait', ms: 1000 });
  });

  it('remembers only those who asked a moment ago', () => {
    const { asks, wait, cooldown } = at({ burst: 3, refill: 1000 });
    for (let user = 0; user < 20_000; user++) {
      asks(`user ${user}`);
      wait(10);
    }
    expect(cooldown.size).toBeLessThan(2_500);
  });

  it('never lets more through than the pace allows, and a clock set back takes nothing away', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 2_000 }), { maxLength: 80 }), (steps) => {
        const { asks, wait } = at({ burst: 4, refill: 700 });
        let gone = 0;
        let passed = 0;
        for (const step of steps) {
          wait(step);
          gone += Math.max(0, step);
          if (asks('ada') === 'go') passed++;
          expect(passed).toBeLessThanOrEqual(4 + gone / 700);
        }
      }),
    ));
});
