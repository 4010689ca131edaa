import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { ApiError, refusal, refusalByCode } from '../core/api-error.ts';
import type { World } from '../world/world.ts';
import { type Fault, type Faults, faultName } from './faults.ts';
import type { Verdict } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { LoggedRequest } from './request-log.ts';
import type { Matched, Reply } from './route.ts';

const PREFIX = '/api/v10';
const BAD_GATEWAY = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>cloudflare</body>\r\n</html>\r\n';
/** Who asks is known by the address itself. */
const WITHOUT_TOKEN = /^(POST|GET|PATCH|DELETE) \/(interactions|webhooks)\/|^GET \/gateway$/;

export interface RestParts {
  readonly world: World;
  readonly route: (method: string, path: string) => Matched | undefined;
  readonly limit: (key: string, major: string) => Verdict;
  readonly faults: Faults;
  readonly requests: LoggedRequest[];
}

/** Answers requests: logs, limits, checks the token, carries out, and fails when told to. */
export function createRest(parts: RestParts): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    serve(parts, request, response).catch((cause: unknown) => {
      // A fault of this server itself is seen at once, in the log and by the client.
      parts.requests.push({ ...unread(request), error: `loopback fault: ${String(cause)}` });
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(cause));
    });
  };
}

async function serve(parts: RestParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const at = performance.now();
  const address = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  const path = address.pathname.startsWith(PREFIX) ? address.pathname.slice(PREFIX.length) : undefined;
  const matched = path === undefined ? undefined : parts.route(method, path);
  const body = await readBody(request).catch((cause: unknown) => cause);
  const route = matched?.route ?? address.pathname;
  const logged: LoggedRequest = { method, route, path: path ?? address.pathname, body, at };
  parts.requests.push(logged);
  parts.world.waiting.changed();
  const key = `${method} ${route}`;
  const fault = parts.faults.take(key);
  if (fault !== undefined) logged.error = faultName(fault);
  if (fault !== undefined && !isAfter(fault)) {
    fail(fault, response, logged);
    return parts.world.waiting.changed();
  }
  const verdict = parts.limit(key, majorOf(matched));
  const reply = replyTo(parts.world, { verdict, matched, request, address, body, key, path });
  if (fault !== undefined) return fail(fault, response, logged);
  if (reply.status >= 400) logged.error = describe(reply);
  logged.status = reply.status;
  send(response, reply, { ...verdict.headers, ...limitHeaders(reply, verdict) });
  parts.world.waiting.changed();
}

interface Asked {
  readonly verdict: Verdict;
  readonly matched: Matched | undefined;
  readonly request: IncomingMessage;
  readonly address: URL;
  readonly body: unknown;
  readonly key: string;
  readonly path: string | undefined;
}

function replyTo(world: World, asked: Asked): Reply {
  const { verdict, matched, request, address, body, key, path } = asked;
  try {
    if (verdict.retryAfter !== undefined) return limited(verdict.retryAfter, verdict.scope === 'global');
    if (path === undefined) throw refusal(address.pathname.startsWith('/api/v') ? 'invalidApiVersion' : 'notFound');
    if (!WITHOUT_TOKEN.test(key) && request.headers.authorization !== `Bot ${world.token}`)
      throw refusal('unauthorized');
    if (matched === undefined) throw refusal('notFound');
    if (matched.handler === undefined) throw refusal('methodNotAllowed');
    if (body instanceof Error) throw body;
    return matched.handler({ world, params: matched.params, query: address.searchParams, body });
  } catch (cause) {
    if (cause instanceof ApiError) return { status: cause.status, body: cause.body };
    throw cause;
  }
}

function limited(retryAfter: number, global: boolean): Reply {
  const message = 'You are being rate limited.';
  return { status: 429, body: { message, retry_after: retryAfter, global } };
}

function limitHeaders(reply: Reply, { retryAfter, scope = 'user' }: Pick<Verdict, 'retryAfter' | 'scope'>) {
  if (reply.status !== 429 || retryAfter === undefined) return {};
  return { 'Retry-After': String(Math.ceil(retryAfter)), 'X-RateLimit-Scope': scope };
}

function send(response: ServerResponse, reply: Reply, headers: Readonly<Record<string, string>>): void {
  if (reply.body === undefined) {
    response.writeHead(reply.status, headers).end();
    return;
  }
  const text = JSON.stringify(reply.body);
  response.writeHead(reply.status, { ...headers, 'Content-Type': 'application/json' }).end(text);
}

function isAfter(fault: Fault): boolean {
  return typeof fault === 'string' && fault.endsWith('after');
}

function fail(fault: Fault, response: ServerResponse, logged: LoggedRequest): void {
  if (fault === 'hang' || fault === 'hang after') return;
  if (fault === 'dropped' || fault === 'dropped after') {
    response.destroy();
    return;
  }
  if (typeof fault === 'string') {
    logged.status = Number.parseInt(fault, 10);
    response
      .writeHead(logged.status, { 'Content-Type': 'text/html' })
      .end(BAD_GATEWAY.replaceAll('502', String(logged.status)));
    return;
  }
  if ('code' in fault) {
    const { status, body } = refusalByCode(fault.code);
    logged.status = status;
    send(response, { status, body }, {});
    return;
  }
  const { retryAfter, scope = 'user' } = fault;
  const reply = limited(retryAfter, scope === 'global');
  logged.status = reply.status;
  const global: Readonly<Record<string, string>> = scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {};
  send(response, reply, { ...limitHeaders(reply, { retryAfter }), 'X-RateLimit-Scope': scope, ...global });
}

/** Buckets are apart for each channel, guild and webhook. */
function majorOf(matched: Matched | undefined): string {
  const { channel, guild, token, interaction } = matched?.params ?? {};
  return channel ?? guild ?? token ?? interaction ?? '';
}

function describe({ body }: Reply): string {
  if (body === undefined || !('message' in body)) return '';
  return `${String(body.code)} ${String(body.message)}${'errors' in body ? ` ${JSON.stringify(body.errors)}` : ''}`;
}

function unread(request: IncomingMessage): LoggedRequest {
  const path = request.url ?? '/';
  return { method: request.method ?? 'GET', route: path, path, body: undefined, at: performance.now(), status: 500 };
}
