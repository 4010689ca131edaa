import type { Action, Block, Field, Reply, Rich } from '../../reply/blocks.ts';
import { inert } from '../../reply/inert.ts';
import { columns, type Look, paint, wrap } from './wrap.ts';

const PLAIN: Look = { width: 100, colour: false };
const BAR = '  │ ';
const INDENT = '    ';

/** A reply as text for a terminal, without a line break at the end. Whatever articles and users wrote is inert in it. */
export function render(reply: Reply, look: Look = PLAIN): string {
  return reply
    .map((block) => blockLines(block, look).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockLines(block: Block, look: Look): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.text, block.detail, look);
    case 'quote':
      return [
        ...wrap(block.text, look, BAR),
        ...block.attribution.flatMap((line) => wrap(line, look, INDENT, `${INDENT}  `)),
      ];
    case 'text':
      return wrap(block.text, look, '');
    case 'list':
      return block.items.flatMap((item, at) =>
        itemLines(item, block.ordered ? `${(block.start ?? 1) + at}.` : '•', look),
      );
    case 'fields':
      return fieldLines(block.fields, look);
    case 'image':
      return wrap([{ text: block.alt, href: block.url }], look, '');
    case 'notice':
      return wrap([{ text: block.text }], look, block.tone === 'warning' ? '! ' : '', '  ').map((line) =>
        paint(block.tone === 'warning' ? 'yellow' : 'italic', line, look),
      );
    case 'actions':
      // What came before is still on the screen.
      return block.actions
        .filter(({ role }) => role !== 'back')
        .flatMap((action) => wrap(actionText(action), look, '  → ', INDENT));
  }
}

function headingLines(text: string, detail: string | undefined, look: Look): readonly string[] {
  const lines = wrap([{ text, style: 'strong' }], look, '');
  return detail === undefined ? lines : [...lines, ...wrap([{ text: detail, style: 'dim' }], look, '')];
}

function itemLines(item: Rich, mark: string, look: Look): readonly string[] {
  return wrap(item, look, `  ${mark} `, ' '.repeat(columns(mark) + 3));
}

function fieldLines(fields: readonly Field[], look: Look): readonly string[] {
  const widest = Math.min(24, Math.max(0, ...fields.map(({ name }) => columns(inert(name)))));
  return fields.flatMap(({ name, value }) => {
    const label = `  ${inert(name).replace(/\s+/g, ' ').padEnd(widest)}  `;
    const lines = wrap([{ text: value }], look, label, ' '.repeat(columns(label)));
    return lines.length === 0 ? [label.trimEnd()] : lines;
  });
}

function actionText({ label, command, role }: Action): Rich {
  const typed = { text: command, style: 'code' } as const;
  if (role === 'more')
    return [
      { text: 'more', style: 'code' },
      { text: ` – ${label}`, style: 'dim' },
    ];
  return label === command ? [typed] : [typed, { text: ` – ${label}`, style: 'dim' }];
}
