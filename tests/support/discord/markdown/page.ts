export type Style =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'code block'
  | 'quote'
  | 'subtext'
  | 'list'
  | 'heading 1'
  | 'heading 2'
  | 'heading 3';

export interface ShownText {
  /** What can be read, without the marks. */
  readonly text: string;
  /** Mentions of users, roles, channels, commands and times, `@everyone` and `@here`, as written. */
  readonly mentions: readonly string[];
  readonly links: readonly { readonly url: string; readonly label: string }[];
  /** Ranges of `text`, in UTF-16 units. */
  readonly styles: readonly { readonly style: Style; readonly start: number; readonly end: number }[];
  /** `:name:` and `<:name:id>`, as written. */
  readonly emojis: readonly string[];
}

/** What has been read so far. */
export interface Page {
  write(text: string): void;
  mention(source: string, text?: string): void;
  emoji(source: string): void;
  /** Whatever is written inside gets the style. */
  styled(style: Style, inside: () => void): void;
  linked(url: string, inside: () => void): void;
  shown(): ShownText;
}

export function createPage(): Page {
  let text = '';
  const mentions: string[] = [];
  const links: { url: string; label: string }[] = [];
  const styles: { style: Style; start: number; end: number }[] = [];
  const emojis: string[] = [];
  const write = (more: string) => {
    text += more;
  };
  return {
    write,
    mention(source, shown = source) {
      mentions.push(source);
      write(shown);
    },
    emoji(source) {
      emojis.push(source);
      write(source);
    },
    styled(style, inside) {
      const start = text.length;
      inside();
      styles.push({ style, start, end: text.length });
    },
    linked(url, inside) {
      const start = text.length;
      inside();
      links.push({ url, label: text.slice(start) });
    },
    shown: () => ({ text, mentions, links, styles: styles.toSorted((one, two) => one.start - two.start), emojis }),
  };
}
