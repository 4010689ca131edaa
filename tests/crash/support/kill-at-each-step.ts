import { expect, it } from 'vitest';
import { anywhere, PLANNING, randomFrom, recovering, SENDING } from './kill-points.ts';
import type { Office } from './office.ts';
import type { Side, Silence } from './side.ts';

const SEED = 20_260_328;
/** Requests that get no answer when it is killed. */
const UNANSWERED = 8;
const RANDOM_KILLS = 8;
const BETWEEN_RANDOM_KILLS = 6;

interface Round {
  readonly office: Office;
  readonly sides: readonly [Side];
}

/** A fan-out on one platform, killed at each of its steps. */
export function killAtEachStep(platform: Side['platform'], round: () => Round): void {
  const unanswered = async (silence: Silence) => {
    const { office, sides } = round();
    const [side] = sides;
    const before = side.requests();
    side.hangNext(UNANSWERED, silence);
    await office.killedWhen(side, () => side.requests() >= before + UNANSWERED, 'requests without an answer');
    expect(office.count(side, 'sending')).toBeGreaterThanOrEqual(UNANSWERED);
  };

  it.each(PLANNING)('is killed when $doing: nothing is planned', async ({ point }) => {
    const { office, sides } = round();
    await office.diesAt(point);
    expect(office.count(sides[0], 'pending')).toBe(0);
  });

  it.each(SENDING)('is killed when $doing', async ({ point }) => {
    await round().office.diesAt(point);
  });

  it('is killed when some have been received and not posted', () => unanswered('before'));

  it('is killed when some have been posted and not answered', () => unanswered('after'));

  it.each(recovering(platform))('is killed in its recovery when $doing', async ({ point }) => {
    await round().office.diesAt(point);
  });

  it('is killed at random moments', async () => {
    const random = randomFrom(SEED);
    for (let kill = 0; kill < RANDOM_KILLS; kill++) await round().office.diesAt(anywhere(BETWEEN_RANDOM_KILLS, random));
  });
}
