import type { Inline, Rich } from '../../reply/blocks.ts';
import { inert } from '../../reply/inert.ts';
import { escapeMarkdown } from './escape.ts';
import { linkTarget } from './link-target.ts';

/** Turns the typed form of a command (`/who [NAME]`) into one that can be tapped; null where there is none. */
export type CommandTap = (usage: string) => string | null;

interface Run {
  readonly text: string;
  /** `usage`: code that tells how a command is typed. */
  readonly look: 'plain' | 'bold' | 'code' | 'usage';
  readonly target: string | null;
}

/** Rich text as Discord's markdown. Blanks are made single; line breaks stay unless it must be `oneLine`. */
export function markdown(rich: Rich, tap: CommandTap, oneLine = false): string {
  const runs = joined(rich.map(runOf));
  return runs
    .map((run) => marked(run, tap, oneLine))
    .join('')
    .trim();
}

function runOf({ text, style, href, asks }: Inline): Run {
  const target = href === undefined ? null : linkTarget(href);
  const isUsage = style === 'code' && asks === undefined && text.startsWith('/');
  return { text, look: isUsage ? 'usage' : lookOf(style), target };
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

function marked({ text, look, target }: Run, tap: CommandTap, oneLine: boolean): string {
  const even = evenBlanks(text, oneLine);
  if (target !== null) return linked(even, target, look === 'bold');
  if (look === 'usage') return tap(even) ?? coded(even);
  if (look === 'code') return coded(even);
  return look === 'bold' ? bold(even) : escapeMarkdown(even);
}

function evenBlanks(text: string, oneLine: boolean): string {
  return oneLine ? text.replace(/\s+/g, ' ') : text.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ');
}

/** Each line by itself, so that a mark never reaches over a line's end. */
function bold(text: string): string {
  return text
    .split('\n')
    .map((line) => (/\S/.test(line) ? `**${escapeMarkdown(line)}**` : line))
    .join('\n');
}

/** Nothing can be escaped inside code: text with a backtick, or with a blank at its edge, is shown as plain text. */
function coded(text: string): string {
  const safe = inert(text);
  return /^\s|\s$|[`\n]/.test(safe) || safe === '' ? escapeMarkdown(text) : `\`${safe}\``;
}

/** A square bracket cannot stand in the words of a link: the longest piece without one is linked. */
function linked(text: string, target: string, isBold: boolean): string {
  const look = isBold ? bold : escapeMarkdown;
  const pieces = text.split(/([[\]\n])/);
  // Every other piece is a bracket.
  const sizes = pieces.map((piece, at) => (at % 2 === 0 ? piece.trim().length : 0));
  const longest = sizes.indexOf(Math.max(...sizes));
  if (sizes[longest] === 0) return look(text);
  const [before, label, after] = [pieces.slice(0, longest), pieces[longest] ?? '', pieces.slice(longest + 1)];
  const around = (part: readonly string[]) => (part.length === 0 ? '' : look(part.join('')));
  return `${around(before)}[${look(label)}](${target})${around(after)}`;
}
