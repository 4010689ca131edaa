import type { Block, Reply, Rich } from './blocks.ts';
import { cutRich, lengthOf } from './cut-rich.ts';

/** What one message of a platform takes, in as many measures as the platform has. */
export interface Room {
  /** How much of each measure a block takes, the break after it included. */
  readonly weigh: (block: Block) => readonly number[];
  readonly limits: readonly number[];
}

/**
 * A reply (without actions) as screens that each fit into one message, in order; nothing is left out. A block that is too
 * long is cut. The first heading is repeated on every screen, so that each can be read alone.
 */
export function screensOf(reply: Reply, platform: Room): readonly Reply[] {
  const room = remembering(platform);
  const [first] = reply;
  const heading = first?.kind === 'heading' && fits([first], half(room)) ? [first] : [];
  const screens: Block[][] = [];
  let current: Block[] = [];
  for (const block of reply.flatMap((one) => cutToFit(one, room, heading))) {
    if (current.length > heading.length && !fits([...current, block], room)) {
      const lead = current
        .slice(heading.length + 1)
        .slice(-1)
        .filter(leadsOn);
      const carried = fits([...heading, ...lead, block], room) ? lead : [];
      screens.push(current.slice(0, current.length - carried.length));
      current = [...heading, ...carried];
    }
    current.push(block);
  }
  screens.push(current);
  return screens.filter((screen) => screen.length > 0).map(rejoined);
}

/** A block is weighed many times on its way to its screen, and weighing renders it. */
function remembering({ weigh, limits }: Room): Room {
  const weights = new Map<Block, readonly number[]>();
  const weighed = (block: Block) => {
    const known = weights.get(block) ?? weigh(block);
    weights.set(block, known);
    return known;
  };
  return { weigh: weighed, limits };
}

/** A notice stands before what it is about: it does not end a screen where it can begin the next. */
function leadsOn({ kind }: Block): boolean {
  return kind === 'notice';
}

function fits(blocks: readonly Block[], { weigh, limits }: Room): boolean {
  const weights = blocks.map(weigh);
  return limits.every((limit, at) => weights.reduce((sum, weight) => sum + (weight[at] ?? 0), 0) <= limit);
}

function half({ weigh, limits }: Room): Room {
  return { weigh, limits: limits.map((limit) => limit / 2) };
}

/** A block as one or more that each fit on a screen of its own, below the heading. */
function cutToFit(block: Block, room: Room, heading: readonly Block[]): readonly Block[] {
  const alone = (one: Block) => fits([...heading, one], room);
  if (alone(block)) return [block];
  switch (block.kind) {
    case 'list': {
      const start = block.start ?? 1;
      const items = block.items.map((item, at): Block => ({ ...block, items: [item], start: start + at }));
      return items.flatMap((item, at) => (alone(item) ? [item] : cutText(block.items[at] ?? [], alone)));
    }
    case 'fields':
      return block.fields.flatMap((field): readonly Block[] => {
        const one: Block = { kind: 'fields', fields: [field] };
        return alone(one) ? [one] : cutText([{ text: `${field.name} ${field.value}` }], alone);
      });
    case 'quote':
      return cutQuote(block, alone);
    case 'text':
      return cutText(block.text, alone);
    case 'heading':
      return cutText([{ text: block.text, style: 'strong' }, { text: ` ${block.detail ?? ''}` }], alone);
    case 'notice':
      return cutText([{ text: block.text }], alone);
    case 'image':
      return cutText([{ text: block.alt, href: block.url }], alone);
    case 'actions':
      return [];
  }
}

type Fits = (block: Block) => boolean;

function cutText(text: Rich, alone: Fits): readonly Block[] {
  return parts(text, (part) => alone({ kind: 'text', text: part })).map((part) => ({ kind: 'text', text: part }));
}

/** The words over as many quotations as they need, the attribution below the last. */
function cutQuote({ text, attribution }: Extract<Block, { kind: 'quote' }>, alone: Fits): readonly Block[] {
  const quote = (words: Rich, lines: readonly Rich[]): Block => ({ kind: 'quote', text: words, attribution: lines });
  const words = parts(text, (part) => alone(quote(part, [])));
  const last = quote(words.at(-1) ?? [], attribution);
  const before = words.slice(0, -1).map((part) => quote(part, []));
  if (alone(last)) return [...before, last];
  return [...words.map((part) => quote(part, [])), ...attribution.flatMap((line) => cutText(line, alone))];
}

function parts(text: Rich, fit: (part: Rich) => boolean): readonly Rich[] {
  const found: Rich[] = [];
  let rest = text;
  while (lengthOf(rest) > 0) {
    const [head, tail] = cutRich(rest, fit);
    found.push(head);
    rest = tail;
  }
  return found;
}

/** Lists that were taken apart and stand together again are one list. */
function rejoined(screen: readonly Block[]): Reply {
  return screen.reduce<Block[]>((blocks, block) => {
    const before = blocks.at(-1);
    if (before?.kind === 'list' && block.kind === 'list' && block.start !== undefined) {
      blocks[blocks.length - 1] = { ...before, items: [...before.items, ...block.items] };
    } else if (before?.kind === 'fields' && block.kind === 'fields') {
      blocks[blocks.length - 1] = { ...before, fields: [...before.fields, ...block.fields] };
    } else blocks.push(block);
    return blocks;
  }, []);
}
