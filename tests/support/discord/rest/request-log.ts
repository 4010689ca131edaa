/** One request that reached the server. */
export interface LoggedRequest {
  readonly method: string;
  /** Path as it is routed, such as `/channels/:channel/messages`; the path itself when unknown. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
  /** Of the answer; undefined while under way, dropped or left hanging. */
  status?: number;
  /** `code message` of a refusal, or the fault that was asked for. */
  error?: string;
  /** `performance.now()` on arrival. */
  readonly at: number;
}

const TAIL = 15;
const BODY_SHOWN = 200;

/** The last requests, for error messages. */
export function tailOf(requests: readonly LoggedRequest[]): string {
  if (requests.length === 0) return '  (no requests)';
  return requests.slice(-TAIL).map(lineOf).join('\n');
}

function lineOf({ method, path, status, error, body }: LoggedRequest): string {
  const shown = body === undefined ? '' : ` ${(JSON.stringify(body) ?? '').slice(0, BODY_SHOWN)}`;
  return `  ${method} ${path} → ${status ?? 'no answer'}${error === undefined ? '' : ` (${error})`}${shown}`;
}
