/**
 * What can go wrong on demand. "after" faults happen when the request has been carried out and only the answer is lost;
 * `{ code: 50013 }` is a refusal by its code, `{ retryAfter }` a 429 with that many seconds.
 */
export type Fault =
  | '500'
  | '502'
  | '503'
  | '502 after'
  | 'dropped'
  | 'dropped after'
  | 'hang'
  | 'hang after'
  | { readonly code: number }
  | { readonly retryAfter: number; readonly scope?: 'user' | 'global' | 'shared' };

interface Planned {
  readonly pattern: string | RegExp;
  readonly fault: Fault;
  left: number;
}

export interface Faults {
  /** @param pattern the whole `METHOD /route/:param`, its beginning, or a regular expression over it */
  plan(pattern: string | RegExp, fault: Fault, times: number): void;
  /** The fault of this request, used up by asking. */
  take(key: string): Fault | undefined;
  /** How many planned faults have not happened. */
  left(): number;
}

export function createFaults(): Faults {
  const planned: Planned[] = [];
  return {
    plan(pattern, fault, times) {
      planned.push({ pattern, fault, left: times });
    },
    take(key) {
      const found = planned.find(({ pattern, left }) => left > 0 && fits(pattern, key));
      if (found === undefined) return undefined;
      found.left -= 1;
      return found.fault;
    },
    left: () => planned.reduce((sum, { left }) => sum + left, 0),
  };
}

function fits(pattern: string | RegExp, key: string): boolean {
  return typeof pattern === 'string' ? key.startsWith(pattern) : pattern.test(key);
}

export function faultName(fault: Fault): string {
  if (typeof fault === 'string') return `fault ${fault}`;
  return 'code' in fault ? `fault ${fault.code}` : 'fault 429';
}
