import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, badRequest } from './api-error.ts';
import type { Params } from './request-log.ts';

/** What a request is answered with; `destroy` cuts the connection, `silence` leaves it open. */
export type Answer =
  | { readonly kind: 'answer'; readonly code: number; readonly type: string; readonly body: string }
  | { readonly kind: 'destroy' }
  | { readonly kind: 'silence' };

export interface ApiCall {
  readonly token: string;
  readonly method: string;
  readonly params: Params;
  readonly gone: AbortSignal;
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

const PATH = /^\/bot([^/]+)\/([^/?]+)(?:\?(.*))?$/;
const BODY_LIMIT = 1_000_000;
/** Values of forms that stay text, whatever they look like. */
const TEXTS: ReadonlySet<string> = new Set(
  'text description short_description url secret_token callback_query_id inline_query_id next_offset parse_mode language_code action'.split(
    ' ',
  ),
);

/** Listens on loopback and hands over every call of a method. */
export async function listen(answer: (call: ApiCall) => Promise<Answer>): Promise<Listening> {
  const server = createServer((request, response) => {
    void handle(request, response, answer);
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function handle(request: IncomingMessage, response: ServerResponse, answer: (call: ApiCall) => Promise<Answer>) {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const path = PATH.exec(request.url ?? '');
    if (!path) throw new ApiError(404, 'Not Found');
    const [, token = '', method = '', query = ''] = path;
    const params = { ...formParams(new URLSearchParams(query)), ...(await bodyParams(request)) };
    respond(response, await answer({ token: decodeURIComponent(token), method, params, gone: gone.signal }));
  } catch (error) {
    if (gone.signal.aborted) return;
    const { code, body } = error instanceof ApiError ? error : new ApiError(500, `Internal Server Error: ${error}`);
    respond(response, { kind: 'answer', code, type: 'application/json', body });
  }
}

function respond(response: ServerResponse, answer: Answer): void {
  switch (answer.kind) {
    case 'answer':
      response.writeHead(answer.code, {
        'Content-Type': answer.type,
        'Content-Length': Buffer.byteLength(answer.body),
      });
      response.end(answer.body);
      return;
    case 'destroy':
      response.destroy();
      return;
    case 'silence':
  }
}

async function bodyParams(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BODY_LIMIT) throw new ApiError(413, 'Request Entity Too Large');
  }
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return {};
  if (type.startsWith('application/json')) return jsonParams(body.toString());
  if (type.startsWith('application/x-www-form-urlencoded')) return formParams(new URLSearchParams(body.toString()));
  if (type.startsWith('multipart/form-data')) return multipartParams(body, type);
  throw badRequest('content type not known (loopback)');
}

function jsonParams(body: string): Params {
  const parsed = parsedJson(body);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw badRequest("can't parse JSON object");
  }
  return Object.fromEntries(Object.entries(parsed));
}

async function multipartParams(body: Buffer, type: string): Promise<Params> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
  return formParams(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}

/** Form values are text: those that are written as JSON are read as it. */
function formParams(fields: Iterable<readonly [string, string]>): Params {
  const read = (name: string, value: string) => (TEXTS.has(name) ? value : (parsedJson(value) ?? value));
  return Object.fromEntries([...fields].map(([name, value]) => [name, read(name, value)]));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^(?:True|False)$/, (word) => word.toLowerCase()));
  } catch {
    return undefined;
  }
}
