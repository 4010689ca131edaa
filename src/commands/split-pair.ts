/** Two names and, where it was typed behind them, what they are compared on. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly topic: string | undefined;
}

/** Between two names, the surest first. */
const SEPARATORS: readonly ReadonlySet<string>[] = [new Set(['vs', 'vs.', 'versus']), new Set(['and', '&', 'with'])];
const BEFORE_TOPIC: ReadonlySet<string> = new Set(['on', 'about']);

/** Takes "A, B", "A and B", "A vs B on talks" or "A, B, talks" apart; null when there are no two names. */
export function splitPair(text: string): Pair | null {
  const [first = '', second = '', ...rest] = text.split(',').map((part) => part.trim());
  if (second !== '') return pairOf(first, second.split(/\s+/), rest.join(', '));
  const words = first.split(/\s+/);
  for (const separators of SEPARATORS) {
    const at = words.findIndex((word) => separators.has(word.toLowerCase()));
    if (at > 0 && at < words.length - 1) return pairOf(words.slice(0, at).join(' '), words.slice(at + 1), '');
  }
  return null;
}

function pairOf(first: string, behind: readonly string[], rest: string): Pair | null {
  const at = behind.findIndex((word, index) => index > 0 && BEFORE_TOPIC.has(word.toLowerCase()));
  const second = (at < 0 ? behind : behind.slice(0, at)).join(' ');
  const topic = at < 0 ? rest : [...behind.slice(at + 1), rest].join(' ').trim();
  return first === '' || second === '' ? null : { first, second, topic: topic === '' ? undefined : topic };
}
