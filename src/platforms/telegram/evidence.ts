import type { Block, Reply, Rich } from '../../reply/blocks.ts';

/** One piece of an answer that can be shown alone. */
export interface Evidence {
  /** Who or where, how it is known, and when. */
  readonly title: string;
  /** The words. */
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Each quotation and each item of a list, below the heading of the answer. */
export function evidenceIn(reply: Reply): readonly Evidence[] {
  const first = reply.find(({ kind }) => kind === 'heading');
  const subject = first?.kind === 'heading' ? first.text : '';
  const heading: readonly Block[] = subject === '' ? [] : [{ kind: 'heading', text: subject }];
  return reply.flatMap((block, index): readonly Evidence[] => {
    if (block.kind === 'quote') {
      const [attribution = []] = block.attribution;
      const title = joined([nameIn(attribution) === '' ? subject : '', textOf(attribution)]);
      return [{ title, text: textOf(block.text), blocks: [...heading, block] }];
    }
    if (block.kind !== 'list') return [];
    const next = reply[index + 1];
    // The sources of all its items stand below a list.
    const sources = block.ordered && next?.kind === 'text' ? [next] : [];
    return block.items.flatMap((item, at) => {
      const blocks = [...heading, { ...block, items: [item], start: (block.start ?? 1) + at }, ...sources];
      // A list of what can be typed is no evidence.
      return item[0]?.style === 'code' ? [] : [{ title: joined([subject, nameIn(item)]), text: textOf(item), blocks }];
    });
  });
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
