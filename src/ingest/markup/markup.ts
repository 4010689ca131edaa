/** An element of a page or feed. Names and attribute names are in lower case, as written (`content:encoded`). */
export interface MarkupElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}

interface MarkupText {
  readonly kind: 'text';
  readonly text: string;
}

export type MarkupNode = MarkupElement | MarkupText;

/** The elements among an element's children. */
export function childElements({ children }: MarkupElement): readonly MarkupElement[] {
  return children.filter((child): child is MarkupElement => child.kind === 'element');
}

/** The child elements of that name, in order. */
export function childrenNamed(element: MarkupElement, name: string): readonly MarkupElement[] {
  return childElements(element).filter((child) => child.name === name);
}

/** Every element below `root` that `wanted` takes, in document order; what `skips` names is not gone into. */
export function* elementsIn(
  root: MarkupElement,
  skips: (element: MarkupElement) => boolean = () => false,
): Generator<MarkupElement> {
  for (const child of childElements(root)) {
    if (skips(child)) continue;
    yield child;
    yield* elementsIn(child, skips);
  }
}

/** All characters below an element as they were written, tags left out. */
export function rawText(element: MarkupElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : rawText(child))).join('');
}
