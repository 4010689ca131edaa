import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { impliedEnds, VOID_ELEMENTS } from './html-rules.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';

/** Deeper elements are taken as part of this depth: no page that is read nests so, and each step may cost the depth. */
const DEEPEST = 200;

/** In XHTML, which is HTML otherwise, `<script/>` ends with its slash. */
export type MarkupLanguage = 'html' | 'xhtml' | 'xml';

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: MarkupNode[];
}

/**
 * Builds the tree of a page or a feed. Never fails: what is not closed ends with its parent, an end tag
 * without a beginning is nothing. Takes time in proportion to the text, whatever it holds; that is why the tree is built
 * here and only the tokens come from the library, whose own tree building is quadratic in open elements.
 */
export function parseMarkup(text: string, language: MarkupLanguage = 'html'): MarkupElement {
  const builder = new TreeBuilder(text, language);
  const options = { xmlMode: language === 'xml', recognizeSelfClosing: language !== 'html', decodeEntities: true };
  const tokenizer = new Tokenizer(options, builder);
  tokenizer.write(text);
  tokenizer.end();
  return builder.root;
}

class TreeBuilder implements TokenizerCallbacks {
  readonly #text: string;
  readonly #language: MarkupLanguage;
  readonly #open: OpenElement[] = [{ name: '#root', attributes: new Map(), children: [] }];
  /** Open elements beyond the deepest. */
  #beyond = 0;
  #pieces: string[] = [];
  #tag: OpenElement = { name: '', attributes: new Map(), children: [] };
  #attribute = '';
  #value: string[] = [];

  constructor(text: string, language: MarkupLanguage) {
    this.#text = text;
    this.#language = language;
  }

  get root(): MarkupElement {
    return { kind: 'element', ...this.#innermost(0) };
  }

  ontext(start: number, end: number): void {
    this.#pieces.push(this.#text.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#pieces.push(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.#language === 'xml') this.ontext(start, end - endOffset);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { name: this.#text.slice(start, end).toLowerCase(), attributes: new Map(), children: [] };
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    this.#value.push(this.#text.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    this.#value.push(String.fromCodePoint(codepoint));
  }

  /** Of an attribute given twice the first counts. */
  onattribend(_quote: QuoteType, _end: number): void {
    const { attributes } = this.#tag;
    if (!attributes.has(this.#attribute)) attributes.set(this.#attribute, this.#value.join(''));
  }

  onopentagend(): void {
    this.#addTag(this.#language !== 'xml' && VOID_ELEMENTS.has(this.#tag.name));
  }

  /** In HTML the slash of `<div/>` means nothing. */
  onselfclosingtag(): void {
    this.#addTag(this.#language !== 'html' || VOID_ELEMENTS.has(this.#tag.name));
  }

  onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end).trimEnd().toLowerCase();
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    const index = this.#open.findLastIndex((element) => element.name === name);
    if (index > 0) this.#close(this.#open.length - index);
  }

  onend(): void {
    this.#flush();
  }

  oncomment(): void {
    // Nothing of it is shown; the text around it is one.
  }

  ondeclaration(): void {
    // A document type says nothing of the text.
  }

  onprocessinginstruction(): void {
    // The encoding was read before; style sheets are not.
  }

  #addTag(empty: boolean): void {
    const tag = this.#tag;
    if (this.#beyond === 0 && this.#language !== 'xml') this.#close(impliedEnds(this.#open, tag.name));
    if (!empty && this.#open.length > DEEPEST) {
      this.#beyond++;
      return;
    }
    this.#flush();
    this.#innermost().children.push({ kind: 'element', ...tag });
    if (!empty) this.#open.push(tag);
  }

  #close(count: number): void {
    if (count === 0) return;
    this.#flush();
    this.#open.length -= Math.min(count, this.#open.length - 1);
  }

  #flush(): void {
    if (this.#pieces.length === 0) return;
    this.#innermost().children.push({ kind: 'text', text: this.#pieces.join('') });
    this.#pieces = [];
  }

  #innermost(index = this.#open.length - 1): OpenElement {
    const element = this.#open[index];
    if (element === undefined) throw new Error('the root is never closed');
    return element;
  }
}
