/** A refusal as the Bot API words it; `parameters` as in ResponseParameters. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: Readonly<Record<string, number>> | undefined;

  constructor(code: number, description: string, parameters?: Readonly<Record<string, number>>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  get body(): string {
    const { code, message, parameters } = this;
    return JSON.stringify({ ok: false, error_code: code, description: message, ...(parameters && { parameters }) });
  }
}

export function badRequest(description: string): ApiError {
  return new ApiError(400, `Bad Request: ${description}`);
}

export function forbidden(description: string): ApiError {
  return new ApiError(403, `Forbidden: ${description}`);
}

export function tooManyRequests(retryAfter: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

export function conflict(description: string): ApiError {
  return new ApiError(409, `Conflict: ${description}`);
}

/** What a poller is told whose place another one took. */
export const OTHER_POLLER = 'terminated by other getUpdates request; make sure that only one bot instance is running';
