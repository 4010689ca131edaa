/** When messages reached a platform, as far as it can be told from here. Times are milliseconds. */
export interface Arrivals {
  sent(address: string, now: number): void;
  answered(address: string, now: number): void;
  /** When the last so many messages that fill a second began to arrive; never (-Infinity) when there were fewer. */
  full(): number;
}

interface Arrival {
  readonly address: string;
  readonly sent: number;
  readonly answered: number | null;
}

/** Round trips remembered, in seconds at the full rate: the shortest of them is what the way alone takes. */
const ROUND_TRIPS = 10;

/**
 * A message that is answered later than the quickest ones is taken to have arrived later by as much: where it was held
 * up is not known here.
 */
export function createArrivals(perSecond: number): Arrivals {
  let recent: readonly Arrival[] = [];
  const trips: number[] = [];
  const arrivedAt = ({ sent, answered }: Arrival, quickest: number) => Math.max(sent, (answered ?? sent) - quickest);
  return {
    sent(address, now) {
      recent = [...recent.slice(1 - 2 * perSecond), { address, sent: now, answered: null }];
    },
    answered(address, now) {
      const at = recent.findLastIndex((one) => one.address === address && one.answered === null);
      const found = recent[at];
      if (found === undefined) return;
      recent = recent.with(at, { ...found, answered: now });
      trips.push(now - found.sent);
      if (trips.length > ROUND_TRIPS * perSecond) trips.shift();
    },
    full() {
      const quickest = Math.min(...trips);
      const times = recent.map((one) => arrivedAt(one, quickest)).sort((a, b) => a - b);
      return times.at(-perSecond) ?? Number.NEGATIVE_INFINITY;
    },
  };
}
