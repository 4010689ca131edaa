import type { ShownText } from './formatted-text.ts';

export type Params = Readonly<Record<string, unknown>>;

/** What became of a request. `accepted` of a fault: whether it was carried out before the answer went astray. */
export type Outcome =
  | { readonly kind: 'pending' }
  | { readonly kind: 'accepted'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: number; readonly description: string }
  | { readonly kind: 'fault'; readonly fault: string; readonly accepted: boolean }
  | { readonly kind: 'gone' };

export interface LoggedRequest {
  readonly method: string;
  readonly params: Params;
  /** Milliseconds of the server's monotonic clock. */
  readonly at: number;
  readonly settledAt: number | undefined;
  readonly outcome: Outcome;
  /** The text of a message as users see it, when the request had one. */
  readonly shown: ShownText | undefined;
}

/** A request under way: the server's own view of the log's line. */
export interface OpenRequest extends LoggedRequest {
  settledAt: number | undefined;
  outcome: Outcome;
  shown: ShownText | undefined;
}

const TAIL = 12;
const SHOWN_CHARS = 300;

/** All requests in the order in which they came. */
export class RequestLog {
  readonly requests: OpenRequest[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  open(method: string, params: Params): OpenRequest {
    const request: OpenRequest = {
      method,
      params,
      at: this.#now(),
      settledAt: undefined,
      outcome: { kind: 'pending' },
      shown: undefined,
    };
    this.requests.push(request);
    return request;
  }

  settle(request: OpenRequest, outcome: Outcome): void {
    request.outcome = outcome;
    request.settledAt = this.#now();
  }

  tail(): string {
    return this.requests.slice(-TAIL).map(line).join('\n') || '(none)';
  }
}

function line({ method, params, outcome }: LoggedRequest): string {
  return `${method} ${JSON.stringify(params).slice(0, SHOWN_CHARS)} → ${told(outcome)}`;
}

function told(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'accepted':
    case 'pending':
    case 'gone':
      return outcome.kind;
    case 'refused':
      return `${outcome.code} ${outcome.description}`;
    case 'fault':
      return `${outcome.fault} (${outcome.accepted ? 'after' : 'before'} accepting)`;
  }
}
