import { onTestFinished } from 'vitest';
import { isJson, type Json } from './core/json.ts';
import { type Discord, type DiscordOptions, startDiscord } from './start-discord.ts';

interface RawAnswer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

export interface Raw {
  readonly discord: Discord;
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<RawAnswer>;
}

/** A server and requests as they are, without a client that would refuse to send them. */
export async function startRaw(options: DiscordOptions = {}): Promise<Raw> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.close());
  return {
    discord,
    async call(method, path, body, headers = {}) {
      const response = await fetch(`${discord.api}/v10${path}`, {
        method,
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const parsed: unknown = text === '' ? {} : JSON.parse(text);
      return { status: response.status, body: isJson(parsed) ? parsed : { list: parsed }, headers: response.headers };
    },
  };
}

/** Errors of a form as `path: CODE`, in order. */
export function errorsOf(body: Json): readonly string[] {
  return isJson(body.errors) ? leaves(body.errors, []) : [];
}

function leaves(tree: Json, path: readonly string[]): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (key === '_errors' && Array.isArray(value)) {
      return value.filter(isJson).map(({ code }) => `${path.join('.')}: ${String(code)}`);
    }
    return isJson(value) ? leaves(value, [...path, key]) : [];
  });
}
