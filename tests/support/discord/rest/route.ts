import type { Json } from '../core/json.ts';
import type { World } from '../world/world.ts';

/** A request as a handler sees it. */
export interface Call {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  /** Left out for a 204, which has no body. */
  readonly body?: Json | readonly Json[] | undefined;
}

type Handler = (call: Call) => Reply;

/** Handlers by `METHOD /path/:param`. */
export type Routes = Readonly<Record<string, Handler>>;

export const NOTHING: Reply = { status: 204 };

export function ok(body: Json | readonly Json[]): Reply {
  return { status: 200, body };
}

export interface Matched {
  readonly key: string;
  readonly route: string;
  readonly handler: Handler | undefined;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the handler for a path; one known only with other methods has no handler. */
export function createRouter(routes: Routes): (method: string, path: string) => Matched | undefined {
  const table = Object.entries(routes).map(([key, handler]) => {
    const [method = '', route = ''] = key.split(' ');
    return { key, method, route, parts: route.split('/'), handler };
  });
  return (method, path) => {
    const parts = path.split('/');
    const fitting = table.flatMap((entry) => {
      const params = paramsOf(entry.parts, parts);
      return params === undefined ? [] : [{ ...entry, params }];
    });
    const exact = fitting.filter((entry) => entry.method === method);
    const found = exact.find(({ route }) => !route.endsWith('/:message')) ?? exact[0];
    if (found !== undefined) return found;
    const other = fitting[0];
    return other === undefined ? undefined : { ...other, handler: undefined };
  };
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = decodeURIComponent(parts[index] ?? '');
    if (wanted.startsWith(':')) params[wanted.slice(1)] = part;
    else if (wanted !== part) return undefined;
  }
  return params;
}
