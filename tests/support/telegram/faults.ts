import { ApiError, badRequest, conflict, forbidden, OTHER_POLLER, tooManyRequests } from './api-error.ts';
import type { Params } from './request-log.ts';

/** Whether a request is carried out before it goes wrong. */
type When = 'before' | 'after';

/** How a request can go wrong. `dropped`: the socket is destroyed. `hang`: no answer until the server closes. */
export type Fault =
  | { readonly kind: 'flood'; readonly retryAfter: number }
  | { readonly kind: 'status'; readonly code: 500 | 502 | 503 | 504; readonly when: When }
  | { readonly kind: 'dropped'; readonly when: When }
  | { readonly kind: 'hang'; readonly when: When }
  | { readonly kind: 'forbidden'; readonly why: ForbiddenWhy }
  | { readonly kind: 'refused'; readonly description: string }
  | { readonly kind: 'conflict' };

type ForbiddenWhy =
  | 'bot was blocked by the user'
  | 'user is deactivated'
  | "bot can't initiate conversation with a user"
  | 'bot was kicked from the group chat'
  | 'bot was kicked from the supergroup chat'
  | 'bot was kicked from the channel chat'
  | 'bot is not a member of the group chat'
  | 'bot is not a member of the supergroup chat'
  | 'bot is not a member of the channel chat';

/** What to do instead of answering as usual. */
export type Disturbance =
  | {
      readonly kind: 'answer';
      readonly when: When;
      readonly code: number;
      readonly type: string;
      readonly body: string;
    }
  | { readonly kind: 'destroy'; readonly when: When }
  | { readonly kind: 'silence'; readonly when: When };

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  readonly only: (params: Params) => boolean;
  left: number;
}

/** Faults to come, each for the next so many requests of a method (`*`: any method but getUpdates). */
export class Faults {
  #planned: Planned[] = [];

  plan(method: string, fault: Fault, times: number, only: (params: Params) => boolean): void {
    this.#planned.push({ method, fault, left: times, only });
  }

  next(method: string, params: Params): Fault | undefined {
    const planned = this.#planned.find(
      (candidate) =>
        (candidate.method === method || (candidate.method === '*' && method !== 'getUpdates')) &&
        candidate.only(params),
    );
    if (!planned) return undefined;
    planned.left -= 1;
    this.#planned = this.#planned.filter(({ left }) => left > 0);
    return planned.fault;
  }
}

export function disturbance(fault: Fault): Disturbance {
  switch (fault.kind) {
    case 'flood':
      return refusal(tooManyRequests(fault.retryAfter));
    case 'forbidden':
      return refusal(forbidden(fault.why));
    case 'refused':
      return refusal(badRequest(fault.description));
    case 'conflict':
      return refusal(conflict(OTHER_POLLER));
    case 'status':
      return statusAnswer(fault.code, fault.when);
    case 'dropped':
      return { kind: 'destroy', when: fault.when };
    case 'hang':
      return { kind: 'silence', when: fault.when };
  }
}

function refusal(error: ApiError): Disturbance {
  return { kind: 'answer', when: 'before', code: error.code, type: 'application/json', body: error.body };
}

/** The server's own 500 is JSON; what stands before it answers a bad gateway in HTML. */
function statusAnswer(code: 500 | 502 | 503 | 504, when: When): Disturbance {
  if (code === 500) {
    return {
      kind: 'answer',
      when,
      code,
      type: 'application/json',
      body: new ApiError(500, 'Internal Server Error').body,
    };
  }
  const reason = { 502: 'Bad Gateway', 503: 'Service Temporarily Unavailable', 504: 'Gateway Time-out' }[code];
  const page = `<html>\r\n<head><title>${code} ${reason}</title></head>\r\n<body>\r\n<center><h1>${code} ${reason}</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n`;
  return { kind: 'answer', when, code, type: 'text/html', body: page };
}
