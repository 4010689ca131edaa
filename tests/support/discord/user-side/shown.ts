import { isJson, type Json } from '../core/json.ts';
import { flat } from '../form/components.ts';
import { FLAGS } from '../form/message.ts';
import { type ShownText, shownText } from '../markdown/shown-text.ts';
import type { Message, Pings } from '../world/model.ts';

interface ShownButton {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
}

/** A message as a user sees it, always as it is now. */
export interface Shown {
  readonly message: Message;
  /** All that can be read, part by part, markup carried out. */
  readonly text: string;
  /** Markup as it was sent, part by part: content, embeds, texts of components. */
  readonly parts: readonly ShownPart[];
  readonly links: readonly { readonly url: string; readonly label: string }[];
  readonly buttons: readonly ShownButton[];
  readonly embeds: readonly Json[];
  readonly ephemeral: boolean;
  readonly pings: Pings;
  readonly deleted: boolean;
}

interface ShownPart {
  readonly of: 'content' | 'author' | 'title' | 'description' | 'field name' | 'field value' | 'footer' | 'display';
  readonly source: string;
  readonly shown: ShownText;
}

/** Parts of an embed that show their text as it is. */
const PLAIN: readonly ShownPart['of'][] = ['author', 'footer'];

export function shownMessage(message: Message): Shown {
  return {
    message,
    get text() {
      return partsOf(message)
        .map(({ shown }) => shown.text)
        .join('\n');
    },
    get parts() {
      return partsOf(message);
    },
    get links() {
      const titles = message.embeds.flatMap(({ url, title }) =>
        typeof url === 'string' ? [{ url, label: String(title ?? '') }] : [],
      );
      return [...titles, ...partsOf(message).flatMap(({ shown }) => shown.links)];
    },
    get buttons() {
      return buttonsOf(message);
    },
    get embeds() {
      return message.embeds;
    },
    ephemeral: (message.flags & FLAGS.ephemeral) !== 0,
    get pings() {
      return message.pings;
    },
    get deleted() {
      return message.deleted;
    },
  };
}

function buttonsOf(message: Message): readonly ShownButton[] {
  return flat(message.components, [])
    .filter(({ node }) => node.type === 2)
    .map(({ node }) => ({
      label: String(node.label ?? (isJson(node.emoji) ? node.emoji.name : '')),
      customId: typeof node.custom_id === 'string' ? node.custom_id : undefined,
      url: typeof node.url === 'string' ? node.url : undefined,
      disabled: node.disabled === true,
    }));
}

function partsOf(message: Message): readonly ShownPart[] {
  const displays = flat(message.components, [])
    .filter(({ node }) => node.type === 10)
    .map(({ node }) => part('display', node.content));
  return [part('content', message.content), ...message.embeds.flatMap(embedParts), ...displays].filter(
    ({ source }) => source !== '',
  );
}

function embedParts(embed: Json): readonly ShownPart[] {
  const fields = Array.isArray(embed.fields) ? embed.fields.filter(isJson) : [];
  return [
    part('author', isJson(embed.author) ? embed.author.name : ''),
    part('title', embed.title),
    part('description', embed.description),
    ...fields.flatMap(({ name, value }) => [part('field name', name), part('field value', value)]),
    part('footer', isJson(embed.footer) ? embed.footer.text : ''),
  ];
}

function part(of: ShownPart['of'], given: unknown): ShownPart {
  const source = typeof given === 'string' ? given : '';
  const plain: ShownText = { text: source, mentions: [], links: [], styles: [], emojis: [] };
  return { of, source, shown: PLAIN.includes(of) ? plain : shownText(source) };
}
