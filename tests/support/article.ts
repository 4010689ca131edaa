import { createHash } from 'node:crypto';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import type { DateBasis, DateGrain, IsoDate } from '../../src/model/dates.ts';
import type { Document } from '../../src/model/document.ts';
import type {
  DatedEvent,
  DiscoveredActor,
  PlaceMention,
  PlaceSubject,
  PlanMention,
  PositionStance,
  Stance,
  Statement,
  StatementKind,
} from '../../src/model/findings.ts';
import type { Span } from '../../src/model/span.ts';

interface Said {
  readonly actor: string | null;
  readonly speaker?: string;
  /** The content's pieces as they stand in the text. */
  readonly words: string | readonly string[];
  readonly cue?: string;
  readonly denied?: boolean;
  readonly kind?: StatementKind;
  readonly speech?: boolean;
  readonly on?: IsoDate;
  readonly basis?: DateBasis;
  readonly mentions?: readonly string[];
}

interface Claimed {
  readonly subject?: PlaceSubject;
  readonly place: string;
  readonly stance: Stance;
  readonly actor: string | null;
  readonly words: string;
  readonly on?: IsoDate;
}

interface Happened {
  readonly date: IsoDate;
  readonly words: string;
  readonly grain?: DateGrain;
  readonly until?: IsoDate;
  readonly mentions?: readonly string[];
  readonly places?: readonly string[];
}

interface Planned {
  readonly plan: string;
  readonly points?: readonly string[];
  readonly positions?: readonly { actor: string | null; stance: PositionStance; words: string }[];
  /** The number of points it is said to have. */
  readonly stated?: number;
  /** The words that name it, and whose it is. */
  readonly named?: string;
  readonly author?: { readonly actor: string | null; readonly words: string };
}

/** An article written by hand with what stands in it: everything is named by the words themselves. */
export interface Article {
  readonly text: string;
  readonly about?: Partial<Document>;
  readonly said?: readonly Said[];
  readonly claimed?: readonly Claimed[];
  readonly happened?: readonly Happened[];
  readonly planned?: readonly Planned[];
  readonly discovered?: readonly DiscoveredActor[];
}

/** The archive entry for an article. Throws when words that a finding names are not in its text. */
export function article(source: string, given: Article): ArchiveEntry {
  const { text } = given;
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the article: ${words}`);
    return [start, start + words.length];
  };
  return {
    document: documentOf(source, given),
    extractor: 'by hand',
    findings: {
      statements: (given.said ?? []).map((said) => statementOf(said, text, find)),
      places: (given.claimed ?? []).map((claimed) => claimOf(claimed, find)),
      plans: (given.planned ?? []).map((planned) => planOf(planned, find)),
      events: (given.happened ?? []).map((happened) => eventOf(happened, find)),
      actors: given.discovered ?? [],
      body: paragraphsOf(text),
    },
  };
}

type Find = (words: string) => Span;

function documentOf(source: string, { text, about }: Article): Document {
  return {
    id: createHash('sha256').update(source).digest('hex').slice(0, 12),
    source,
    hash: createHash('sha256').update(text).digest('hex'),
    text,
    title: `On ${source}`,
    outlet: 'The Tide',
    url: `https://tide.example/${source}`,
    published: '2024-06-01',
    publishedBasis: 'stated',
    language: 'en',
    summary: false,
    recordOf: null,
    ...about,
  };
}

function statementOf(said: Said, text: string, find: Find): Statement {
  const content = [said.words].flat().map((words) => find(words));
  return {
    speaker: said.speaker === undefined ? null : find(said.speaker),
    actor: said.actor,
    cue: said.cue === undefined ? null : find(said.cue),
    content,
    quoted: content.flatMap((piece) => quotedIn(text, piece)),
    kind: said.kind ?? 'indirect',
    speech: said.speech ?? true,
    denied: said.denied ?? false,
    said: said.on ?? null,
    saidBasis: said.basis ?? (said.on === undefined ? 'none' : 'stated'),
    mentions: said.mentions ?? [],
  };
}

function claimOf({ place, stance, actor, words, on, subject }: Claimed, find: Find): PlaceMention {
  const passage = find(words);
  return {
    place,
    span: passage,
    stance,
    actor,
    subject: subject ?? 'control',
    passage,
    date: on ?? null,
    dateBasis: on === undefined ? 'none' : 'stated',
  };
}

function planOf({ plan, points = [], positions = [], stated, named, author }: Planned, find: Find): PlanMention {
  const by = author === undefined ? null : { actor: author.actor, words: find(author.words) };
  return {
    plan,
    named: find(named ?? points[0] ?? positions[0]?.words ?? ''),
    author: by,
    stated: stated ?? null,
    points: points.map(find),
    positions: positions.map(({ actor, stance, words }) => ({ actor, stance, span: find(words) })),
  };
}

function eventOf(happened: Happened, find: Find): DatedEvent {
  const { date, until = null, words, grain = 'day', mentions = [], places = [] } = happened;
  return { date, until, basis: 'stated', grain, span: find(words), mentions, places };
}

/** Inside double quotation marks, the marks left out. */
function quotedIn(text: string, [start, end]: Span): readonly Span[] {
  const pieces = text.slice(start, end).matchAll(/“([^”]*)”/g);
  return [...pieces].map((match): Span => [start + match.index + 1, start + match.index + match[0].length - 1]);
}

function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((match): Span => [match.index, match.index + match[0].length]);
}
