import { createRequire } from 'node:module';
import { CORE_SCHEMA, load } from 'js-yaml';

/** What a YAML text holds, or all that is wrong with it, with lines from 1. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

/**
 * Reads YAML 1.2. js-yaml is several times faster, which every start of the program feels; `yaml`, which knows lines and
 * goes on after an error, has the last word on a text that the other refuses.
 */
export function parseYaml(text: string): ParsedYaml {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }), errors: [] };
  } catch {
    return parseThoroughly(text);
  }
}

function parseThoroughly(text: string): ParsedYaml {
  const { LineCounter, parseDocument } = thoroughParser();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const errors = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    message: brief(message),
  }));
  if (errors.length > 0) return { value: null, errors };
  try {
    return { value: document.toJS(), errors };
  } catch (error) {
    return { value: null, errors: [{ line: 1, message: error instanceof Error ? brief(error.message) : 'not YAML' }] };
  }
}

/** Tells the line on which the value at a path stands, or the deepest part of the path that the text has. */
export function createLineFinder(text: string): (path: readonly PropertyKey[]) => number {
  let parsed: ReturnType<typeof parseForLines> | undefined;
  return (path) => {
    parsed ??= parseForLines(text);
    const { document, lines, isNode } = parsed;
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function parseForLines(text: string) {
  const { LineCounter, isNode, parseDocument } = thoroughParser();
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines, isNode };
}

/** Loaded only when something is wrong. */
function thoroughParser(): typeof import('yaml') {
  return createRequire(import.meta.url)('yaml');
}

function brief(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
