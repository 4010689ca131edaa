import type { IncomingMessage } from 'node:http';
import { refusal } from '../core/api-error.ts';
import { isJson } from '../core/json.ts';

/** A request's body: JSON, or JSON with files beside it (`payload_json`, `files[0]` …). @throws ApiError 50109 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  if (raw.length === 0) return undefined;
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(raw, type);
  return parse(raw.toString('utf8'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalidJson');
  }
}

/** Files become attachments with their names. */
async function readMultipart(raw: Buffer, type: string): Promise<unknown> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const text = form.get('payload_json');
  const body = typeof text === 'string' ? parse(text) : {};
  if (!isJson(body)) return body;
  const names = new Map<string, string>();
  for (const [key, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index !== undefined && typeof value !== 'string') names.set(index, value.name);
  }
  // In the answer to an interaction the message is inside.
  return isJson(body.data)
    ? { ...body, data: { ...body.data, attachments: named(body.data.attachments, names) } }
    : { ...body, attachments: named(body.attachments, names) };
}

function named(given: unknown, names: ReadonlyMap<string, string>) {
  const told = Array.isArray(given) ? given.filter(isJson) : [];
  return [...names].map(([id, filename]) => ({ ...told.find((one) => String(one.id) === id), id, filename }));
}
