import { isFurnitureLine } from '../../extract/furniture/match-line.ts';
import { BLOCKS } from './html-rules.ts';
import { isUnseen } from './is-unseen.ts';
import { childElements, type MarkupElement, type MarkupNode, rawText } from './markup.ts';

/** What a reader does not see, and what would only trip a search: soft hyphens, zero-width and direction marks. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const NUMBERED = /^\(?\d{1,3}[.)]\s/;
/** In a figure only these are text; the rest is its caption. */
const FIGURE_TEXT = new Set(['blockquote', 'table', 'pre', 'ul', 'ol']);

export interface RenderOptions {
  /** Elements to leave out beside those that are never shown. */
  readonly skips?: (element: MarkupElement) => boolean;
  /** Where to begin: what stands before this element is left out. */
  readonly from?: MarkupElement | null;
  /** Where to end: what stands after this element is left out. */
  readonly until?: MarkupElement | null;
}

/**
 * The text of an element as a reader sees it: paragraphs parted by blank lines; the points of a list and the rows of a
 * table one a line, behind "- " or their number; white space collapsed.
 */
export function renderText(root: MarkupElement, options: RenderOptions = {}): string {
  const renderer = new Renderer(options, root);
  renderer.children(root);
  return renderer.text();
}

/** The text of an element in one line. */
export function renderLine(root: MarkupElement): string {
  return renderText(root).replace(/\s+/g, ' ').trim();
}

/** What parts two lines: points of one list, or paragraphs. */
type Gap = '\n' | '\n\n';

class Renderer {
  readonly #options: RenderOptions;
  /** Finished lines, each with what parts it from the line before. */
  readonly #lines: { readonly gap: Gap; readonly line: string }[] = [];
  #line: string[] = [];
  #gap: Gap = '\n\n';
  #on: boolean;

  constructor(options: RenderOptions, root: MarkupElement) {
    this.#options = options;
    this.#on = !options.from || options.from === root;
  }

  text(): string {
    this.#end('\n\n');
    return this.#lines.map(({ gap, line }, index) => (index === 0 ? line : gap + line)).join('');
  }

  children(element: MarkupElement): void {
    for (const child of element.children) this.#node(child);
  }

  #node(node: MarkupNode): void {
    if (node.kind === 'text') {
      this.#write(node.text.replace(/\s+/g, ' '));
      return;
    }
    if (node === this.#options.from) this.#on = true;
    if (!isUnseen(node) && !this.#options.skips?.(node)) this.#element(node);
    if (node === this.#options.until) {
      this.#end('\n\n');
      this.#on = false;
    }
  }

  #element(element: MarkupElement): void {
    const { name } = element;
    if (name === 'br') this.#break();
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#list(element);
    else if (name === 'tr') this.#row(element);
    else if (name === 'pre') this.#preformatted(element);
    else if (name === 'figure') this.#figure(element);
    else if (name === 'q') this.#quotation(element);
    else if (BLOCKS.has(name)) this.#block(element);
    else this.children(element);
  }

  #block(element: MarkupElement): void {
    this.#end('\n\n');
    this.children(element);
    this.#end('\n\n');
  }

  /** Two breaks in a row part paragraphs. */
  #break(): void {
    const empty = this.#line.join('').trim() === '';
    this.#end(empty ? '\n\n' : '\n');
  }

  #quotation(element: MarkupElement): void {
    this.#write('“');
    this.children(element);
    this.#write('”');
  }

  #list(list: MarkupElement): void {
    this.#end('\n\n');
    let number = integerOf(list.attributes.get('start')) ?? 1;
    let first = true;
    for (const child of list.children) {
      if (child.kind === 'text' || child.name !== 'li') {
        this.#node(child);
        continue;
      }
      number = integerOf(child.attributes.get('value')) ?? number;
      this.#item(child, list.name === 'ol' ? `${number}. ` : '- ', first ? '\n\n' : '\n');
      number++;
      first = false;
    }
    this.#end('\n\n');
  }

  /** A button in a list gets no bullet: a bullet says that the line is the article's own. */
  #item(item: MarkupElement, mark: string, gap: Gap): void {
    const index = this.#lines.length;
    this.#node(item);
    const line = this.#lines[index]?.line;
    if (line === undefined) return;
    const marked = isFurnitureLine(line) || NUMBERED.test(line);
    this.#lines[index] = { gap, line: marked ? line : mark + line };
    this.#gap = '\n';
  }

  /** Rows of data are a line each; cells that hold paragraphs only lay out a page. */
  #row(row: MarkupElement): void {
    const cells = childElements(row);
    const stray = row.children.some((child) => child.kind === 'text' && child.text.trim() !== '');
    if (stray || cells.some(holdsBlocks)) {
      this.#block(row);
      return;
    }
    this.#end('\n');
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.#write(' | ');
      this.children(cell);
    }
    this.#end('\n');
  }

  #preformatted(element: MarkupElement): void {
    this.#end('\n\n');
    for (const line of rawText(element).split('\n')) {
      this.#write(line);
      this.#break();
    }
    this.#end('\n\n');
  }

  #figure(figure: MarkupElement): void {
    this.#end('\n\n');
    for (const child of childElements(figure)) {
      if (FIGURE_TEXT.has(child.name)) this.#node(child);
      else if (BLOCKS.has(child.name)) this.#figure(child);
    }
    this.#end('\n\n');
  }

  #write(text: string): void {
    if (this.#on) this.#line.push(text);
  }

  /** Ends a line; the wider of the gaps asked for stands before the next. */
  #end(gap: Gap): void {
    const line = this.#line.join('').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
    this.#line = [];
    if (line !== '') {
      this.#lines.push({ gap: this.#gap, line });
      this.#gap = gap;
    } else if (gap === '\n\n') this.#gap = gap;
  }
}

function integerOf(value = ''): number | null {
  return /^\s{0,9}-?\d{1,6}\s{0,9}$/.test(value) ? Number(value) : null;
}

function holdsBlocks(cell: MarkupElement): boolean {
  return childElements(cell).some(({ name }) => BLOCKS.has(name));
}
