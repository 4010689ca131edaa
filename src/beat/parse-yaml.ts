import { type ErrorCode, isNode, LineCounter, parseDocument } from 'yaml';

/** What a YAML text holds, or all that is wrong with it, with lines from 1. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** The line on which the value at a path stands, or the deepest part of the path that the text has. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** What was expected where the parser stopped, by its codes; its own words stand behind. */
const EXPECTED: Partial<Readonly<Record<ErrorCode, string>>> = {
  BAD_ALIAS: 'expected text beginning with * to stand in quotation marks',
  BAD_DQ_ESCAPE: 'expected single quotation marks around text with a backslash',
  BAD_INDENT: 'expected the same indentation as the entry above',
  BAD_SCALAR_START: 'expected text beginning with @ or ` to stand in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'expected one "key: value" a line, and quotation marks around text with a colon',
  BLOCK_IN_FLOW: 'expected the list or object to be closed with ] or }',
  DUPLICATE_KEY: 'expected each key once',
  MISSING_CHAR: 'expected a closing quotation mark, a closing ] or }, or a comma',
  MULTILINE_IMPLICIT_KEY: 'expected "key: value" on one line',
  MULTIPLE_DOCS: 'expected one document, without a line ---',
  TAB_AS_INDENT: 'expected spaces for indentation, not tabs',
};
const OTHERWISE = 'expected YAML';

/** Reads YAML 1.2. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const errors = document.errors.map(({ pos, code, message }) => ({
    line: lines.linePos(pos[0]).line,
    message: `${EXPECTED[code] ?? OTHERWISE} (${brief(message)})`,
  }));
  if (errors.length > 0) return { value: null, errors, lineOf };
  try {
    return { value: document.toJS(), errors, lineOf };
  } catch (error) {
    const message = error instanceof Error ? `${OTHERWISE} (${brief(error.message)})` : OTHERWISE;
    return { value: null, errors: [{ line: 1, message }], lineOf };
  }
}

function brief(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
