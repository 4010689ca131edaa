/** A headline and who published it, as far as a page tells. */
export interface PartedTitle {
  readonly title: string | null;
  readonly outlet: string | null;
}

/** What a page gives as its title in its several places. */
export interface TitlesOfPage {
  /** Stated for machines: JSON-LD or Open Graph. */
  readonly stated: string | null;
  /** What the browser's window shows. */
  readonly window: string | null;
  /** The page's `h1`. */
  readonly headline: string | null;
}

/** What sites put between a headline and their name. */
const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' · ', ' • ', ' :: ', ' » ', '|'];
const LONGEST_NAME = 40;
const FEWEST_WORDS = 3;

/**
 * Cuts the site's name off a page's title. Which part is the name is told by the outlet or by the headline that the page
 * gives elsewhere; without either only a bar parts them.
 */
export function partTitle({ stated, window, headline }: TitlesOfPage, outlet: string | null): PartedTitle {
  const shown = isWhole(headline) ? headline : (window ?? headline);
  const whole = stated ?? shown;
  if (whole === null) return { title: null, outlet };
  const title = outlet === null ? withoutRest(whole, headline) : withoutName(whole, outlet);
  const named = outlet ?? restOf(window, title) ?? restOf(whole, title) ?? aroundOf(window, title);
  if (named !== null || stated !== null) return { title, outlet: named };
  const bar = title.lastIndexOf('|');
  const name = title.slice(bar + 1).trim();
  const isName = bar > 0 && name !== '' && name.length <= LONGEST_NAME;
  return isName ? { title: title.slice(0, bar).trim(), outlet: name } : { title, outlet: null };
}

/** A headline of a word or two can be a section's name. */
function isWhole(headline: string | null): headline is string {
  return headline !== null && headline.split(' ').length >= FEWEST_WORDS;
}

function withoutName(title: string, name: string): string {
  for (const separator of SEPARATORS) {
    if (endsLike(title, separator + name)) return title.slice(0, -(separator + name).length).trim() || title;
    if (startsLike(title, name + separator)) return title.slice((name + separator).length).trim() || title;
  }
  return title;
}

function withoutRest(title: string, headline: string | null): string {
  return headline !== null && restOf(title, headline) !== null ? headline : title;
}

/** What stands behind the headline and a separator, when it can be a site's name. */
function restOf(title: string | null, headline: string): string | null {
  if (title === null || headline === '' || !startsLike(title, headline)) return null;
  const rest = title.slice(headline.length);
  const separator = SEPARATORS.find((one) => rest.startsWith(one));
  const name = separator === undefined ? '' : rest.slice(separator.length).trim();
  return name !== '' && name.length <= LONGEST_NAME ? name : null;
}

/** A site's name before the headline, or behind it where "Page 2" or the like stands before. */
function aroundOf(window: string | null, headline: string): string | null {
  const at = window === null || headline === '' ? -1 : window.toLowerCase().indexOf(headline.toLowerCase());
  if (window === null || at <= 0) return null;
  const separator = SEPARATORS.find((one) => window.slice(0, at).endsWith(one));
  if (separator === undefined) return null;
  const behind = restOf(window.slice(at), headline);
  const before = window.slice(0, at - separator.length).trim();
  return behind ?? (before !== '' && before.length <= LONGEST_NAME ? before : null);
}

function startsLike(text: string, start: string): boolean {
  return text.slice(0, start.length).toLowerCase() === start.toLowerCase();
}

function endsLike(text: string, end: string): boolean {
  return text.length > end.length && text.slice(-end.length).toLowerCase() === end.toLowerCase();
}
