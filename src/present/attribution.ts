import type { Source } from '../answers/view-schema.ts';
import type { DateBasis, IsoDate } from '../model/dates.ts';
import type { Inline, Rich } from '../reply/blocks.ts';
import { joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';

/** Sources named below an item; more are counted. */
const MOST_SOURCES = 3;

interface Dated {
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
  readonly sources: readonly Source[];
}

/** The date of an item and how it is known. */
export function dateText({ date, dateBasis, sources }: Dated, { dates }: AnswersWording): string {
  return dates.known(date, dateBasis, sources[0]?.publishedBasis === 'inferred');
}

/** The same in few words. */
export function briefDate({ date, dateBasis, sources }: Dated, { dates }: AnswersWording): string {
  return dates.brief(date, dateBasis, sources[0]?.publishedBasis === 'inferred');
}

/** A document as a name to read and, where it has an address, to follow. */
export function sourceName(source: Pick<Source, 'title' | 'outlet' | 'url' | 'source'>, wording: AnswersWording): Rich {
  const title = source.title ?? (shortSource(source.source) || wording.untitled);
  const name: Inline = source.url === null ? { text: title } : { text: title, href: source.url };
  return source.outlet === null ? [name] : [name, { text: `, ${source.outlet}` }];
}

/** An address without its scheme, or the file name of a path. */
function shortSource(source: string): string {
  const address = /^https?:\/\/(.+)$/.exec(source)?.[1];
  return address ?? source.split('/').findLast((part) => part !== '') ?? '';
}

/**
 * Where an item stands: its first source, then the others. `ownWords` tells what to say of a record in our own words, or
 * null where the words shown are exact all the same.
 */
export function sourceLines(sources: readonly Source[], ownWords: string | null, wording: AnswersWording): Rich[] {
  const [first, ...others] = sources;
  if (!first) return [];
  const note: Rich | null = first.summary && ownWords !== null ? [{ text: ownWords, style: 'dim' }] : null;
  const line = joined([sourceName(first, wording), note], wording.separator);
  if (others.length === 0) return [line];
  const named = others.slice(0, MOST_SOURCES).map((source) => sourceName(source, wording));
  const rest = others.length - named.length;
  const more: Rich | null = rest > 0 ? [{ text: wording.andMore(rest) }] : null;
  return [line, [{ text: `${wording.alsoIn(others.length)} `, style: 'dim' }, ...joined([...named, more], '; ')]];
}
