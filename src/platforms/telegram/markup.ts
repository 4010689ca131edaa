/** Text in Telegram's HTML, with what of a message it takes up. */
export interface Markup {
  readonly html: string;
  /** UTF-16 units that are left when the HTML has been parsed. */
  readonly units: number;
  readonly entities: number;
}

export const NOTHING: Markup = { html: '', units: 0, entities: 0 };

/** Markup of ours that is no HTML and shows as it is. */
export function plain(text: string): Markup {
  return { html: text, units: text.length, entities: 0 };
}

/** An element around markup; none around nothing. `attributes` come with the blank before them. */
export function element(tag: string, { html, units, entities }: Markup, attributes = ''): Markup {
  if (units === 0) return NOTHING;
  return { html: `<${tag}${attributes}>${html}</${tag}>`, units, entities: entities + 1 };
}

/** Parts after each other, with a separator (plain text) between those that are not empty. */
export function together(parts: readonly Markup[], separator = ''): Markup {
  const shown = parts.filter(({ units }) => units > 0);
  return {
    html: shown.map(({ html }) => html).join(separator),
    units: shown.reduce((sum, { units }) => sum + units, 0) + separator.length * Math.max(0, shown.length - 1),
    entities: shown.reduce((sum, { entities }) => sum + entities, 0),
  };
}
