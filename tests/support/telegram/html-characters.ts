const NAMED: ReadonlyMap<string, number> = new Map([
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['amp', 0x26],
  ['quot', 0x22],
]);
/** A longer numeric reference is left as it is by the real server. */
const LONGEST_NUMERIC = 10;
const TOP_CODE_POINT = 0x10ffff;
const REFERENCE = /&(?:#(?:x(?<hex>[0-9a-fA-F]*)|(?<decimal>\d*))|(?<name>[a-zA-Z]*))/y;

/** The character that a reference at `at` stands for, and where the text goes on; nothing when it is no reference. */
export function characterReference(
  text: string,
  at: number,
): { readonly code: number; readonly end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match?.groups) return undefined;
  const { hex, decimal, name } = match.groups;
  const code = name === undefined ? numeric(hex, decimal) : (NAMED.get(name) ?? 0);
  if (code === 0 || (name === undefined && (code >= TOP_CODE_POINT || match[0].length >= LONGEST_NUMERIC))) {
    return undefined;
  }
  const end = at + match[0].length;
  return { code, end: text[end] === ';' ? end + 1 : end };
}

function numeric(hex: string | undefined, decimal: string | undefined): number {
  return (hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16)) || 0;
}

/** Offset in UTF-8 bytes, as error texts give it. */
export function byteOffset(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}
