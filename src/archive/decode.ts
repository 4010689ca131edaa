import { z } from 'zod';
import type { Span } from '../model/span.ts';
import type { Row } from './database.ts';

/** A column that does not hold what the program stored: a fault, never the user's doing. */
function unexpected(row: Row, column: string, expected: string): never {
  throw new TypeError(`column ${column}: expected ${expected}, found ${typeof row[column]}`);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : unexpected(row, column, 'text');
}

export function maybeText(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function whole(row: Row, column: string): number {
  const value = row[column];
  return Number.isSafeInteger(value) && typeof value === 'number' ? value : unexpected(row, column, 'a whole number');
}

export function maybeWhole(row: Row, column: string): number | null {
  return row[column] === null ? null : whole(row, column);
}

export function flag(row: Row, column: string): boolean {
  return whole(row, column) !== 0;
}

/** One of a closed list of words. */
export function oneOf<T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const value = row[column];
  return allowed.find((word) => word === value) ?? unexpected(row, column, allowed.join(', '));
}

/** Spans as stored: `start,end;start,end`. Ten times as fast to read as JSON behind a schema. */
export function spans(row: Row, column: string): readonly Span[] {
  const stored = text(row, column);
  return stored === '' ? [] : stored.split(';').map((pair) => toSpan(pair) ?? unexpected(row, column, 'spans'));
}

function toSpan(pair: string): Span | null {
  const comma = pair.indexOf(',');
  const start = Number(pair.slice(0, comma));
  const end = Number(pair.slice(comma + 1));
  return comma > 0 && Number.isSafeInteger(start) && Number.isSafeInteger(end) ? [start, end] : null;
}

export function encodeSpans(list: readonly Span[]): string {
  return list.map(([start, end]) => `${start},${end}`).join(';');
}

const names = z.array(z.string()).readonly();

/** A list of ids, stored as JSON. */
export function ids(row: Row, column: string): readonly string[] {
  const stored = text(row, column);
  return stored === '[]' ? [] : names.parse(JSON.parse(stored));
}
