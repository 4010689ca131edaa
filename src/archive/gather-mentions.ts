import type { DateBasis, IsoDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import type { DatedEvent, Findings, PlaceMention, PlanMention, Statement } from '../model/findings.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import { createEnclosing } from './enclosing.ts';
import { comparable, keyOf } from './identity.ts';
import type { Mention } from './mention.ts';
import { createPassages } from './passages.ts';

type Enclosing = (span: Span) => Statement | undefined;
type Draft = Omit<Mention, 'order' | 'passage'>;

const BLANK = {
  actor: null,
  speaker: null,
  cue: null,
  speakerAt: null,
  cueAt: null,
  denied: false,
  place: null,
  subject: null,
  plan: null,
  until: null,
  quoted: [],
  actors: [],
  places: [],
};

/** All findings of one document in one shape, in text order. */
export function gatherMentions(document: Document, findings: Findings): readonly Mention[] {
  const passageOf = createPassages(document.text, findings.body);
  const around = createEnclosing(findings.statements);
  const drafts = [
    ...findings.statements.filter(({ content }) => content.length > 0).map((found) => ofStatement(document, found)),
    ...findings.places.map((found) => ofClaim(document, found, around)),
    ...findings.events.map((found) => ofEvent(document, found)),
    ...findings.plans.flatMap((found) => ofPlan(document, found, around)),
  ];
  return drafts
    .toSorted((a, b) => startOf(a) - startOf(b))
    .map((draft, order) => ({ ...draft, order, passage: passageOf(draft.spans) }));
}

function startOf(draft: Draft): number {
  return draft.spans[0]?.[0] ?? 0;
}

function ofStatement(document: Document, found: Statement): Draft {
  const { text, quoted } = joinPieces(document.text, found.content, found.quoted);
  const speaker = found.speaker === null ? null : sliceSpan(document.text, found.speaker);
  const who = found.actor === null ? ['unresolved', comparable(speaker ?? '')] : ['actor', found.actor];
  return {
    ...BLANK,
    type: 'statement',
    key: keyOf('statement', ...who, comparable(text), ...(found.denied ? ['denied'] : [])),
    actor: found.actor,
    speaker,
    cue: cueBefore(document.text, found),
    speakerAt: found.speaker,
    cueAt: found.cue,
    denied: found.denied,
    kind: found.kind,
    listed: found.speech,
    ...dated(document, found.said, found.saidBasis),
    text,
    quoted,
    spans: found.content,
    actors: found.mentions.filter((actor) => actor !== found.actor),
  };
}

/** The cue where it leads to the content; "according to X, …" leads to the speaker. */
function cueBefore(text: string, { cue, speaker, content: [first] }: Statement): string | null {
  if (cue === null || first === undefined || cue[1] > first[0]) return null;
  return speaker !== null && speaker[0] >= cue[1] && speaker[0] < first[0] ? null : sliceSpan(text, cue);
}

/** The content as shown, its pieces joined with ` … `, and where its quoted parts lie in that. */
function joinPieces(text: string, content: readonly Span[], quoted: readonly Span[]) {
  const pieces: string[] = [];
  const ranges: Span[] = [];
  let at = 0;
  for (const piece of content) {
    const shift = at - piece[0];
    for (const part of quoted) {
      const start = Math.max(part[0], piece[0]);
      const end = Math.min(part[1], piece[1]);
      if (start < end) ranges.push([start + shift, end + shift]);
    }
    pieces.push(sliceSpan(text, piece));
    at += piece[1] - piece[0] + JOINT.length;
  }
  return { text: pieces.join(JOINT), quoted: ranges };
}

const JOINT = ' … ';

/** A date found in the text, else the document's own. */
function dated(document: Document, date: IsoDate | null, basis: DateBasis): { date: IsoDate | null; basis: DateBasis } {
  if (date !== null) return { date, basis };
  return { date: document.published, basis: document.published === null ? 'none' : 'published' };
}

/** A claim inside a listed statement is already told by that statement: it gets no line of its own. */
function ofClaim(document: Document, found: PlaceMention, around: Enclosing): Draft {
  const text = sliceSpan(document.text, found.passage);
  return {
    ...BLANK,
    type: 'claim',
    key: keyOf('claim', found.place, found.actor ?? '', found.stance, comparable(text)),
    actor: found.actor,
    place: found.place,
    subject: found.subject,
    kind: found.stance,
    listed: around(found.passage) === undefined,
    ...dated(document, found.date, found.dateBasis),
    text,
    spans: [found.passage],
  };
}

function ofEvent(document: Document, found: DatedEvent): Draft {
  const text = sliceSpan(document.text, found.span);
  return {
    ...BLANK,
    type: 'event',
    key: keyOf('event', found.date, comparable(text), ...(found.until === null ? [] : [found.until])),
    kind: found.grain,
    listed: true,
    date: found.date,
    basis: found.basis,
    until: found.until,
    text,
    spans: [found.span],
    actors: found.mentions,
    places: found.places,
  };
}

function ofPlan(document: Document, found: PlanMention, around: Enclosing): readonly Draft[] {
  const points = found.points.map((span): Draft => {
    const text = sliceSpan(document.text, span);
    const key = keyOf('point', found.plan, comparable(text));
    const when = dated(document, null, 'none');
    return { ...BLANK, type: 'point', key, plan: found.plan, kind: '', listed: false, ...when, text, spans: [span] };
  });
  const positions = found.positions.map(({ actor, stance, span }): Draft => {
    const text = sliceSpan(document.text, span);
    const key = keyOf('position', found.plan, actor ?? '', stance, comparable(text));
    const speech = around(span);
    const when = dated(document, speech?.said ?? null, speech?.saidBasis ?? 'none');
    const of = { actor, plan: found.plan, kind: stance, listed: false };
    return { ...BLANK, type: 'position', key, ...of, ...when, text, spans: [span] };
  });
  return [ofNaming(document, found), ...points, ...positions];
}

/** What the document calls a plan, whose it says it is and how many points it says it has. */
function ofNaming(document: Document, { plan, named, author, stated }: PlanMention): Draft {
  const text = sliceSpan(document.text, named);
  const kind = stated === null ? '' : `${stated}`;
  return {
    ...BLANK,
    type: 'plan',
    key: keyOf('plan', plan, kind, comparable(text)),
    actor: author?.actor ?? null,
    speaker: author === null ? null : sliceSpan(document.text, author.words),
    plan,
    kind,
    listed: false,
    ...dated(document, null, 'none'),
    text,
    spans: [named],
  };
}
