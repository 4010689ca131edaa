import type { Inline, Rich } from '../../reply/blocks.ts';
import { inert } from '../../reply/inert.ts';
import { escapeMarkdown } from './escape.ts';
import { linkTarget } from './link-target.ts';

/** Turns the typed form of a command (`/who [NAME]`) into one that can be tapped; null where there is none. */
export type CommandTap = (usage: string) => string | null;

interface Run {
  readonly text: string;
  /** `markup`: ready as it is. */
  readonly look: 'plain' | 'bold' | 'code' | 'markup';
  readonly target: string | null;
}

/** Rich text as Discord's markdown. Blanks are made single; line breaks stay unless it must be `oneLine`. */
export function markdown(rich: Rich, tap: CommandTap, oneLine = false): string {
  const runs = joined(rich.flatMap((inline) => runsOf({ ...inline, text: evenBlanks(inline.text, oneLine) }, tap)));
  return runs.map(marked).join('').trim();
}

function evenBlanks(text: string, oneLine: boolean): string {
  return oneLine ? text.replace(/\s+/g, ' ') : text.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ');
}

function runsOf({ text, style, href, asks }: Inline, tap: CommandTap): readonly Run[] {
  const target = href === undefined ? null : linkTarget(href);
  const tapped = style === 'code' && asks === undefined ? tap(text) : null;
  if (tapped !== null) return [{ text: tapped, look: 'markup', target: null }];
  const run: Run = { text, look: lookOf(style), target: null };
  return target === null ? [run] : linkRuns(run, target);
}

/** A square bracket cannot stand in the words of a link: the longest piece without one is linked. */
function linkRuns(run: Run, target: string): readonly Run[] {
  const pieces = run.text.split(/([[\]\n])/);
  // Every other piece is a bracket.
  const sizes = pieces.map((piece, at) => (at % 2 === 0 ? piece.trim().length : 0));
  const longest = sizes.indexOf(Math.max(...sizes));
  if (sizes[longest] === 0) return [run];
  const text = (from: number, to?: number) => pieces.slice(from, to).join('');
  return [
    { ...run, text: text(0, longest) },
    { ...run, text: text(longest, longest + 1), target },
    { ...run, text: text(longest + 1) },
  ];
}

/** Exact words stand in quotation marks already; the one weight that Discord has is for names and for what matched. */
function lookOf(style: Inline['style']): Run['look'] {
  switch (style) {
    case 'strong':
    case 'mark':
      return 'bold';
    case 'code':
      return 'code';
    case 'quoted':
    case 'dim':
    case undefined:
      return 'plain';
  }
}

/** Runs that look alike become one: marks that touch each other would be read as others. */
function joined(runs: readonly Run[]): readonly Run[] {
  return runs.reduce<Run[]>((before, run) => {
    const last = before.at(-1);
    if (run.text === '') return before;
    if (last?.look === run.look && last.target === run.target) {
      before[before.length - 1] = { ...last, text: last.text + run.text };
    } else before.push(run);
    return before;
  }, []);
}

function marked({ text, look, target }: Run): string {
  if (target !== null) return `[${look === 'bold' ? bold(text) : escapeMarkdown(text)}](${target})`;
  switch (look) {
    case 'markup':
      return text;
    case 'code':
      return coded(text);
    case 'bold':
      return bold(text);
    case 'plain':
      return escapeMarkdown(text);
  }
}

/** Each line by itself, so that a mark never reaches over a line's end. */
function bold(text: string): string {
  return text
    .split('\n')
    .map((line) => (/\S/.test(line) ? `**${escapeMarkdown(line)}**` : line))
    .join('\n');
}

/** Nothing can be escaped inside code: what would mean something there, or to a link before, is shown as plain text. */
function coded(text: string): string {
  const safe = inert(text);
  const code = safe.trim();
  // Blanks stay outside: they would be lost at the edge of code.
  return code === '' || /[`\n]|\]\(/.test(code) ? escapeMarkdown(text) : safe.replace(code, () => `\`${code}\``);
}
