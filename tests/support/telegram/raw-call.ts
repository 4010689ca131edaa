import type { Telegram } from './telegram.ts';

/** Calls a method without any client; gives status and body. */
export async function rawCall(
  telegram: Telegram,
  method: string,
  params: object = {},
): Promise<readonly [number, unknown]> {
  const response = await fetch(`${telegram.url}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(params),
  });
  return [response.status, await response.json()];
}
