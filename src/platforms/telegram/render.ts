import type { Block, Field, Reply, Rich } from '../../reply/blocks.ts';
import type { Room } from '../../reply/screens.ts';
import { LANGUAGES, wordingIn } from '../../wording/wording.ts';
import { element, type Markup, NOTHING, plain, together } from './markup.ts';
import { type Look, renderRich } from './render-rich.ts';

/** https://core.telegram.org/bots/api#sendmessage: UTF-16 units of a text after its entities are parsed. */
const TEXT_LIMIT = 4096;
/** https://limits.tginfo.me: of more entities Telegram drops those beyond, without a word. */
const ENTITY_LIMIT = 100;
const BREAK = '\n\n';
/** Characters above which items of a list stand apart. */
const LONG_ITEM = 120;

/** A reply as Telegram's HTML. What belongs side by side stands close together. */
export function render(reply: Reply, look: Look): Markup {
  const groups = reply.reduce<Markup[][]>((found, block) => {
    const group = block.kind === 'quote' && block.beside ? found.at(-1) : undefined;
    if (group) group.push(renderBlock(block, look));
    else found.push([renderBlock(block, look)]);
    return found;
  }, []);
  return together(
    groups.map((group) => together(group, '\n')),
    BREAK,
  );
}

/** A message of Telegram, weighed in the language whose words for links are longest. */
export function roomOf(bot: string): Room {
  const looks = LANGUAGES.map((language): Look => ({ bot, wording: wordingIn(language) }));
  const longest = looks.reduce((one, other) => (wordsOf(other) > wordsOf(one) ? other : one));
  return {
    limits: [TEXT_LIMIT, ENTITY_LIMIT],
    weigh: (block) => {
      const { units, entities } = renderBlock(block, longest);
      return [units + BREAK.length, entities];
    },
  };
}

function wordsOf({ wording }: Look): number {
  return Math.max(wording.telegram.context.length, wording.telegram.open.length);
}

function renderBlock(block: Block, look: Look): Markup {
  const line = (rich: Rich) => renderRich(rich, look);
  switch (block.kind) {
    case 'heading':
      return together([line([{ text: block.text, style: 'strong' }]), line([{ text: block.detail ?? '' }])], '\n');
    case 'quote':
      return together([element('blockquote', line(block.text), ' expandable'), ...block.attribution.map(line)], '\n');
    case 'text':
      return renderText(block.text, look);
    case 'list':
      return renderList(block, look);
    case 'fields':
      return together(
        block.fields.map((field) => line(fieldText(field))),
        '\n',
      );
    case 'image':
      return line([{ text: block.alt, href: block.url }]);
    case 'notice':
      return together([plain(block.tone === 'warning' ? '⚠️ ' : ''), line([{ text: block.text }])]);
    case 'actions':
      return NOTHING;
  }
}

/** A text that is a remark from beginning to end stands in italics. */
function renderText(text: Rich, look: Look): Markup {
  const content = renderRich(text, look);
  return text.every(({ style }) => style === 'dim') ? element('i', content) : content;
}

function renderList({ items, ordered, start = 1 }: Extract<Block, { kind: 'list' }>, look: Look): Markup {
  const lines = items.map((item, at) => together([plain(ordered ? `${start + at}. ` : '• '), renderRich(item, look)]));
  return together(lines, lines.some(({ units }) => units > LONG_ITEM) ? BREAK : '\n');
}

function fieldText({ name, value }: Field): Rich {
  return [{ text: name, style: 'strong' }, { text: `: ${value}` }];
}
