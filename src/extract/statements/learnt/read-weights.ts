import { inflateRawSync } from 'node:zlib';
import type { z } from 'zod';
import { completed } from './forest.ts';
import { languageVersion } from './language-version.ts';
import { type CueCount, FEATURES, type Model } from './model.ts';
import type { Table } from './table.ts';
import { byTable, type Header, headerSchema, type TableName } from './weights-format.ts';

const NEWLINE = 10;

/** Weights that cannot be used: damaged, or learnt for other features or words than this version's. */
export class UnfitWeights extends Error {
  override readonly name = 'UnfitWeights';
}

/** Reads a weights file. Throws `UnfitWeights` with what does not fit. */
export function readWeights(file: Uint8Array): Model {
  const end = file.indexOf(NEWLINE);
  const header = readHeader(new TextDecoder().decode(file.subarray(0, Math.max(0, end))));
  const body = unpack(file.subarray(end + 1));
  const expected = layoutOf(header).total;
  if (body.byteLength !== expected) {
    throw new UnfitWeights(`weights: expected ${expected} bytes after the header, got ${body.byteLength}`);
  }
  return modelOf(header, body.buffer);
}

function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(inflateRawSync(packed));
  } catch (cause) {
    throw new UnfitWeights('weights: damaged or cut off after the header', { cause });
  }
}

function readHeader(line: string): Header {
  const header = headerSchema.safeParse(parseJson(line));
  if (!header.success) throw new UnfitWeights(`weights: ${firstIssue(header.error)}`);
  const { features, language } = header.data;
  if (features !== FEATURES) throw new UnfitWeights(`weights: made for features ${features}, expected ${FEATURES}`);
  if (language !== languageVersion()) {
    throw new UnfitWeights(`weights: made with language data ${language}, expected ${languageVersion()}`);
  }
  return header.data;
}

/** One line is enough to tell that a file is another one. */
function firstIssue({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.join('.') ?? '';
  return `header${path === '' ? '' : `, ${path}`}: ${issue?.message ?? 'does not fit'}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where each part of the body begins, in bytes; parts with wider numbers are aligned. */
export function layoutOf({ tables, forest, counts }: Header): {
  readonly tables: Readonly<Record<TableName, number>>;
  readonly features: number;
  readonly limits: number;
  readonly values: number;
  readonly counts: number;
  readonly total: number;
} {
  let at = 0;
  const take = (bytes: number): number => {
    const start = at;
    at += Math.ceil(bytes / 4) * 4;
    return start;
  };
  const starts = byTable((name) => take(2 ** tables[name].bits * tables[name].classes));
  const inner = forest.trees * (2 ** forest.depth - 1);
  const features = take(inner * 2);
  const limits = take(inner * 4);
  const values = take(forest.trees * 2 ** forest.depth * 4);
  const countsAt = take(counts * 12);
  return { tables: starts, features, limits, values, counts: countsAt, total: at };
}

function modelOf(header: Header, body: ArrayBuffer): Model {
  const layout = layoutOf(header);
  const { depth, base, trees } = header.forest;
  const inner = trees * (2 ** depth - 1);
  const table = (name: TableName): Table => {
    const { bits, classes, scale } = header.tables[name];
    const weights = new Int8Array(body, layout.tables[name], 2 ** bits * classes);
    return { weights, mask: 2 ** bits - 1, classes, scale };
  };
  return {
    heads: new Set(header.heads),
    counts: readCounts(new Int32Array(body, layout.counts, header.counts * 3)),
    cue: table('cue'),
    side: table('side'),
    speech: table('speech'),
    span: table('span'),
    speaker: table('speaker'),
    token: table('token'),
    proposal: table('proposal'),
    forest: completed({
      depth,
      base,
      features: new Int16Array(body, layout.features, inner),
      limits: new Float32Array(body, layout.limits, inner),
      values: new Float32Array(body, layout.values, trees * 2 ** depth),
    }),
    threshold: header.threshold,
  };
}

function readCounts(numbers: Int32Array): ReadonlyMap<number, CueCount> {
  const counts = new Map<number, CueCount>();
  for (let index = 0; index < numbers.length; index += 3) {
    counts.set(numbers[index] ?? 0, { seen: numbers[index + 1] ?? 0, cue: numbers[index + 2] ?? 0 });
  }
  return counts;
}
