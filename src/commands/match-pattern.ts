/** A word of a question: as typed, and as it is compared. */
export interface Token {
  readonly text: string;
  readonly key: string;
}

export type Slots = Readonly<Record<string, string>>;

const SLOT = /^\{([a-z]+)\}$/;

/** Fills the slots of a pattern from a question; null when it does not fit. A slot takes as few words as it can. */
export function matchPattern(pattern: readonly string[], tokens: readonly Token[]): Slots | null {
  const [part, ...rest] = pattern;
  if (part === undefined) return tokens.length === 0 ? {} : null;
  const slot = SLOT.exec(part)?.[1];
  if (slot === undefined) return tokens[0]?.key === part ? matchPattern(rest, tokens.slice(1)) : null;
  if (rest.length === 0) return tokens.length === 0 ? null : { [slot]: textOf(tokens) };
  for (let taken = 1; taken < tokens.length; taken++) {
    const slots = matchPattern(rest, tokens.slice(taken));
    if (slots) return { [slot]: textOf(tokens.slice(0, taken)), ...slots };
  }
  return null;
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}
