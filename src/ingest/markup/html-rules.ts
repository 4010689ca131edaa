/** What HTML says of its elements, as far as reading needs it. */

export const VOID_ELEMENTS = wordSet('area base br col embed hr img input link meta param source track wbr');

/** Elements that stand as lines or blocks of their own; all others are part of a line. */
export const BLOCKS = wordSet(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot
   th thead tr ul caption`,
);

/** Elements that a page does not show as text, or that are for the reader to use and not to read. */
export const UNREAD = wordSet(
  `script style template noscript head title svg math canvas iframe object embed audio video picture map
   select datalist textarea input button label progress meter dialog frameset`,
);

/** An open element of the first kind ends where one of the second opens. */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p', new Set([...BLOCKS].filter((name) => !['body', 'html', 'td', 'th', 'tr', 'caption'].includes(name)))],
  ['li', wordSet('li')],
  ['dt', wordSet('dt dd')],
  ['dd', wordSet('dt dd')],
  ['tr', wordSet('tr tbody tfoot thead')],
  ['td', wordSet('td th tr tbody tfoot thead')],
  ['th', wordSet('td th tr tbody tfoot thead')],
  ['option', wordSet('option optgroup')],
  ['head', wordSet('body')],
]);

/** Ends are not implied across the border of one of these. */
const BORDERS = wordSet('table ul ol dl menu article section aside div blockquote figure button');

/**
 * How many of the open elements, from the innermost, end where `name` opens without their end tags: those down to the
 * outermost one that it ends, within the innermost border.
 */
export function impliedEnds(open: readonly { readonly name: string }[], name: string): number {
  let ends = 0;
  for (let depth = 1; depth <= open.length; depth++) {
    const inner = open[open.length - depth]?.name ?? '';
    if (ENDED_BY.get(inner)?.has(name)) ends = depth;
    else if (BORDERS.has(inner)) break;
  }
  return ends;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
