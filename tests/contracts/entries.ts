import { createHash } from 'node:crypto';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import type { DateBasis, DateGrain } from '../../src/model/dates.ts';
import type { Document } from '../../src/model/document.ts';
import type { DiscoveredActor, Findings, PositionStance, Stance, StatementKind } from '../../src/model/findings.ts';
import type { Span } from '../../src/model/span.ts';

/** An article told by its paragraphs and by words in them; offsets are looked up. */
export interface Told {
  readonly source: string;
  readonly published?: string | null;
  readonly title?: string;
  readonly outlet?: string;
  readonly summary?: boolean;
  readonly recordOf?: string;
  readonly extractor?: string;
  readonly body: readonly string[];
  readonly says?: readonly Said[];
  readonly claims?: readonly Claimed[];
  readonly events?: readonly {
    words: string;
    date: string;
    until?: string;
    grain?: DateGrain;
    mentions?: readonly string[];
    places?: readonly string[];
  }[];
  readonly points?: readonly string[];
  readonly positions?: readonly { actor: string; stance: PositionStance; words: string }[];
  /** Plans that the beat does not know. */
  readonly foundPlans?: readonly FoundPlan[];
  readonly actors?: readonly DiscoveredActor[];
}

interface FoundPlan {
  readonly plan: string;
  readonly named: string;
  readonly stated?: number;
  readonly author?: { readonly actor: string | null; readonly words: string };
  readonly points?: readonly string[];
}

interface Said {
  readonly actor: string | null;
  readonly speaker?: string;
  /** The content's pieces; those in quotation marks are quoted. */
  readonly words: readonly string[];
  readonly cue?: string;
  readonly denied?: boolean;
  readonly kind?: StatementKind;
  readonly speech?: boolean;
  readonly said?: string;
  readonly basis?: DateBasis;
  readonly mentions?: readonly string[];
}

interface Claimed {
  readonly place: string;
  readonly words: string;
  readonly stance?: Stance;
  readonly actor?: string;
  readonly date?: string;
}

export function entry(told: Told): ArchiveEntry {
  const text = told.body.join('\n\n');
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`not in the text: ${words}`);
    return [start, start + words.length];
  };
  return { document: toDocument(told, text), findings: toFindings(told, at), extractor: told.extractor ?? '1' };
}

function toDocument(told: Told, text: string): Document {
  const { source, published = '2031-05-10' } = told;
  return {
    id: createHash('sha256').update(source).digest('hex').slice(0, 10),
    source,
    hash: createHash('sha256').update(text).digest('hex'),
    text,
    title: told.title ?? null,
    outlet: told.outlet ?? null,
    url: source.startsWith('https:') ? source : null,
    published,
    publishedBasis: published === null ? 'none' : 'stated',
    language: 'en',
    summary: told.summary ?? false,
    recordOf: told.recordOf ?? null,
  };
}

function toFindings(told: Told, at: (words: string) => Span): Findings {
  const points = told.points ?? [];
  const positions = told.positions ?? [];
  const plan = {
    plan: 'ten-points',
    named: at([...points, ...positions.map(({ words }) => words)][0] ?? ''),
    author: null,
    stated: null,
    points: points.map(at),
    positions: positions.map(({ actor, stance, words }) => ({ actor, stance, span: at(words) })),
  };
  return {
    statements: (told.says ?? []).map((said) => toStatement(said, at)),
    places: (told.claims ?? []).map(({ place, words, stance = 'reports', actor = null, date = null }) => ({
      place,
      span: at(words),
      stance,
      actor,
      subject: 'control',
      passage: at(words),
      date,
      dateBasis: date === null ? 'none' : 'stated',
    })),
    plans: [
      ...(points.length + positions.length > 0 ? [plan] : []),
      ...(told.foundPlans ?? []).map((found) => toFoundPlan(found, at)),
    ],
    events: (told.events ?? []).map(({ words, date, until = null, grain = 'day', mentions = [], places = [] }) => ({
      date,
      basis: 'stated',
      grain,
      until,
      span: at(words),
      mentions,
      places,
    })),
    actors: told.actors ?? [],
    body: told.body.map(at),
  };
}

function toFoundPlan(
  { plan, named, stated, author, points = [] }: FoundPlan,
  at: (words: string) => Span,
): Findings['plans'][number] {
  return {
    plan,
    named: at(named),
    author: author === undefined ? null : { actor: author.actor, words: at(author.words) },
    stated: stated ?? null,
    points: points.map(at),
    positions: [],
  };
}

function toStatement(said: Said, at: (words: string) => Span): Findings['statements'][number] {
  const content = said.words.map(at);
  const quoted = content.filter((_, index) => said.words[index]?.startsWith('"'));
  return {
    speaker: said.speaker === undefined ? null : at(said.speaker),
    actor: said.actor,
    cue: said.cue === undefined ? null : at(said.cue),
    content,
    quoted: quoted.map(([start, end]): Span => [start + 1, end - 1]),
    kind: said.kind ?? (quoted.length === 0 ? 'indirect' : quoted.length === content.length ? 'direct' : 'mixed'),
    speech: said.speech ?? true,
    denied: said.denied ?? false,
    said: said.said ?? null,
    saidBasis: said.basis ?? (said.said === undefined ? 'none' : 'stated'),
    mentions: said.mentions ?? [],
  };
}
