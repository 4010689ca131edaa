import type { ArchiveEntry } from '../src/archive/archive.ts';
import { STANCES, type Statement } from '../src/model/findings.ts';
import { slug } from '../src/model/slug.ts';
import type { Span } from '../src/model/span.ts';
import { capital, createRandom, createZipf, nameOf, wordOf } from './vocabulary.ts';

export const ACTORS = 2_000;
export const PLACES = 200;
export const WORDS = 30_000;
const STATEMENTS = 10;
const CLAIMS = 2;
const FIRST_DAY = Date.parse('2022-01-01');
const DAYS = 1_700;
/** One article in this many carries a paragraph of an earlier one as well. */
const REPEATS_IN = 4;

export const actors = Array.from({ length: ACTORS }, (_, number) => nameOf(number));
export const places = Array.from({ length: PLACES }, (_, number) => `${nameOf(number + 50_000).replace(' ', '')}`);

interface Paragraph {
  readonly text: string;
  readonly actor: number;
  readonly content: Span;
}

/** Articles with ten statements and two claims each, actors, places and words as unevenly spread as in the news. */
export function* makeArticles(count: number): Generator<ArchiveEntry> {
  const random = createRandom(1);
  const actor = createZipf(ACTORS, random);
  const place = createZipf(PLACES, random);
  const word = createZipf(WORDS, random);
  const sentence = (length: number) => capital(Array.from({ length }, () => wordOf(word())).join(' '));
  const recent: Paragraph[] = [];
  for (let number = 0; number < count; number++) {
    const fresh = Array.from({ length: STATEMENTS }, () => {
      const by = actor();
      const before = `${actors[by]} said ${random() < 0.5 ? 'on the day' : 'again'}: `;
      const said = `"${sentence(14)}."`;
      return { text: `${before}${said} ${sentence(6)}.`, actor: by, content: span(before.length, said.length) };
    });
    const repeated = number % REPEATS_IN === 0 ? recent.slice(0, 1) : [];
    const date = new Date(FIRST_DAY + Math.floor((number / count) * DAYS) * 86_400_000).toISOString().slice(0, 10);
    yield toEntry(number, date, [...fresh, ...repeated], place);
    recent.unshift(...fresh.slice(0, 1));
    recent.length = Math.min(recent.length, 50);
  }
}

function span(start: number, length: number): Span {
  return [start, start + length];
}

function toEntry(number: number, date: string, paragraphs: readonly Paragraph[], place: () => number): ArchiveEntry {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of paragraphs) {
    starts.push(at);
    at += text.length + 2;
  }
  const statements = paragraphs.map((paragraph, index) => toStatement(paragraph, starts[index] ?? 0));
  const claims = statements.slice(0, CLAIMS).map(({ content, actor }, index) => {
    const passage: Span = [(content[0]?.[0] ?? 0) + 1, (content[0]?.[1] ?? 0) - 1];
    const stance = STANCES[(number + index) % STANCES.length] ?? 'reports';
    return {
      place: slug(places[place()] ?? ''),
      span: passage,
      stance,
      actor,
      subject: 'control' as const,
      passage,
      date: null,
      dateBasis: 'none' as const,
    };
  });
  const named = [...new Set(paragraphs.map(({ actor }) => actors[actor] ?? ''))];
  return {
    document: toDocument(number, date, paragraphs.map(({ text }) => text).join('\n\n')),
    findings: {
      statements,
      places: claims,
      plans: [],
      events: [],
      actors: named.map((name) => ({ id: slug(name), name, role: null })),
      body: paragraphs.map(({ text }, index) => span(starts[index] ?? 0, text.length)),
    },
    extractor: 'bench',
  };
}

function toStatement({ actor, content }: Paragraph, start: number): Statement {
  return {
    speaker: null,
    actor: slug(actors[actor] ?? ''),
    cue: null,
    content: [[start + content[0], start + content[1]]],
    quoted: [[start + content[0] + 1, start + content[1] - 1]],
    kind: 'direct',
    speech: true,
    denied: false,
    said: null,
    saidBasis: 'none',
    mentions: [],
  };
}

function toDocument(number: number, published: string, text: string): ArchiveEntry['document'] {
  const source = `https://outlet-${number % 40}.example/${published}/${number}`;
  return {
    id: number.toString(36).padStart(8, '0'),
    source,
    hash: number.toString(16).padStart(64, '0'),
    text,
    title: text.slice(0, 60),
    outlet: `Outlet ${number % 40}`,
    url: source,
    published,
    publishedBasis: 'stated',
    language: 'en',
    summary: false,
    recordOf: null,
  };
}
