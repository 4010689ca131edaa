import type { Block, Reply, Rich } from '../../reply/blocks.ts';

/** One piece of an answer that can be shown alone. */
export interface Evidence {
  /** Who or where, how it is known, and when. */
  readonly title: string;
  /** The words. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

type Quote = Extract<Block, { kind: 'quote' }>;
type List = Extract<Block, { kind: 'list' }>;

/** Each quotation and each item of a list, below the heading of the answer; what is contested with all its sides. */
export function evidenceIn(reply: Reply): readonly Evidence[] {
  const first = reply.find(({ kind }) => kind === 'heading');
  const subject = first?.kind === 'heading' ? first.text : '';
  return reply.flatMap((block, at): readonly Evidence[] => {
    if (block.kind === 'quote') return [quoteEvidence(block, subject, sidesOf(reply, at))];
    return block.kind === 'list' ? listEvidence(block, subject, reply[at + 1]) : [];
  });
}

function quoteEvidence({ text, attribution: [line = []] }: Quote, subject: string, sides: readonly Block[]): Evidence {
  const title = joined([nameIn(line) === '' ? subject : '', textOf(line)]);
  return { title, text: textOf(text), blocks: [...headed(subject), ...sides] };
}

/** A quotation alone, or all that are about the same contested matter, below the notice that says so. */
function sidesOf(reply: Reply, at: number): readonly Block[] {
  let start = at;
  while (start > 0 && isBeside(reply[start])) start -= 1;
  let end = at + 1;
  while (isBeside(reply[end])) end += 1;
  const notice = end - start > 1 ? reply[start - 1] : undefined;
  return [...(notice?.kind === 'notice' ? [notice] : []), ...reply.slice(start, end)];
}

function isBeside(block: Block | undefined): boolean {
  return block?.kind === 'quote' && block.beside === true;
}

/** A list of what can be typed is no evidence. The sources of all items of an ordered list stand below it. */
function listEvidence(list: List, subject: string, next: Block | undefined): readonly Evidence[] {
  const sources = list.ordered && next?.kind === 'text' ? [next] : [];
  return list.items.flatMap((item, at) => {
    if (item[0]?.style === 'code') return [];
    const one: Block = { ...list, items: [item], start: (list.start ?? 1) + at };
    return [
      { title: joined([subject, nameIn(item)]), text: textOf(item), blocks: [...headed(subject), one, ...sources] },
    ];
  });
}

function headed(subject: string): readonly Block[] {
  return subject === '' ? [] : [{ kind: 'heading', text: subject }];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** What stands in bold: who or when. */
function nameIn(rich: Rich): string {
  return joined(rich.filter(({ style }) => style === 'strong').map(({ text }) => text));
}

/** The words without what is to be typed, which stands last after a separator. */
function textOf(rich: Rich): string {
  const typed = rich.at(-1)?.style === 'code' ? rich.slice(0, -2) : rich;
  return typed.map(({ text }) => text).join('');
}
