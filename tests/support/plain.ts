import type { Block, Reply, Rich } from '../../src/reply/blocks.ts';

const MARKS = { strong: '*', quoted: '«»', mark: '[]', code: '`', dim: '' } as const;

/** A reply as plain lines, for tests to read: `*strong*`, `«exact words»`, `[match]`, `` `to type` ``. */
export function plain(reply: Reply): string {
  return reply.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`# ${block.text}${block.detail === undefined ? '' : ` — ${block.detail}`}`];
    case 'quote':
      return [`> ${rich(block.text)}`, ...block.attribution.map((line) => `  ${rich(line)}`)];
    case 'text':
      return [rich(block.text)];
    case 'list':
      return block.items.map(
        (item, index) => `${block.ordered ? `${(block.start ?? 1) + index}.` : '-'} ${rich(item)}`,
      );
    case 'fields':
      return block.fields.map(({ name, value }) => `${name}: ${value}`);
    case 'image':
      return [`(${block.alt}) ${block.url}`];
    case 'notice':
      return [`! ${block.text}`];
    case 'actions':
      return block.actions.map(({ label, command, role }) => `(${role}) ${label}: ${command}`);
  }
}

function rich(text: Rich): string {
  return text
    .map(({ text: words, style, href }) => {
      const marks: string = style === undefined ? '' : MARKS[style];
      const marked = `${marks.charAt(0)}${words}${marks.charAt(marks.length - 1)}`;
      return href === undefined ? marked : `${marked}<${href}>`;
    })
    .join('');
}
