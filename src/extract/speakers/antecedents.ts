import type { Analysis, Token } from '../analysis/analysis.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { MentionIndex } from './mention-index.ts';

/** How many sentences back a pronoun reaches. */
const REACH = 5;

/** "It" reaches less far. */
const BODY_REACH = 2;

export type Pronoun = 'he' | 'she' | 'it';

type Personal = Exclude<Pronoun, 'it'>;

/** Somebody a pronoun may mean: who spoke or acted in a sentence. `pronoun` is null while nothing tells. */
interface Candidate {
  readonly id: string;
  readonly pronoun: Personal | null;
  /** Speakers go before those who only act. */
  readonly spoke: boolean;
  readonly at: number;
}

/** Remembers, sentence by sentence, whom a later pronoun can mean. */
export interface Antecedents {
  addSpeaker(id: string, pronoun: Personal | null, sentence: number, at: number): void;
  /** A government or an organisation that spoke. */
  addBody(id: string, sentence: number): void;
  /** Somebody spoke who could not be told: one person perhaps. */
  addUnknown(sentence: number, isOne: boolean): void;
  /**
   * Whom a pronoun at token `at` means: for "he" and "she" the one who spoke or acted last, for "it" a body that spoke last;
   * null when several fit as well.
   */
  resolve(pronoun: Pronoun, at: number): string | null;
}

export function createAntecedents(analysis: Analysis, mentions: MentionIndex, vocabulary: Vocabulary): Antecedents {
  const speakers = new Map<number, Candidate[]>();
  const bodies: Body[] = [];
  const strangers = new Set<number>();
  return {
    addBody: (id, sentence) => void bodies.push({ id, sentence }),
    addUnknown(sentence, isOne) {
      bodies.push({ id: null, sentence });
      if (isOne) strangers.add(sentence);
    },
    addSpeaker(id, pronoun, sentence, at) {
      const known = speakers.get(sentence) ?? [];
      known.push({ id, pronoun, spoke: true, at });
      speakers.set(sentence, known);
    },
    resolve(pronoun, at) {
      const here = analysis.tokens[at];
      if (here === undefined) return null;
      if (pronoun === 'it') return onlyBody({ analysis, mentions, vocabulary }, bodies, here);
      for (let sentence = here.sentence; sentence >= Math.max(0, here.sentence - REACH); sentence -= 1) {
        const fits = [...(speakers.get(sentence) ?? []), ...subjects(analysis, sentence, mentions, vocabulary)].filter(
          (candidate) => candidate.at < here.start && (candidate.pronoun ?? pronoun) === pronoun,
        );
        if (fits.length > 0) return choose(fits);
        if (strangers.has(sentence)) return null;
      }
      return null;
    },
  };
}

interface Body {
  readonly id: string | null;
  readonly sentence: number;
}

interface Named {
  readonly analysis: Analysis;
  readonly mentions: MentionIndex;
  readonly vocabulary: Vocabulary;
}

/** The body that spoke last, if no other spoke shortly before nor was named since. */
function onlyBody(named: Named, bodies: readonly Body[], { sentence, start }: Token): string | null {
  const last = bodies.at(-1);
  if (last?.id == null) return null;
  for (let index = bodies.length - 1; index >= 0; index -= 1) {
    const body = bodies[index];
    if (body === undefined || body.sentence < sentence - BODY_REACH) break;
    if (body.id !== last.id) return null;
  }
  const { analysis, mentions, vocabulary } = named;
  const since = analysis.sentences[last.sentence]?.span[1] ?? start;
  const isNear = last.sentence >= sentence - BODY_REACH;
  const others = mentions.actorsWithin([Math.min(since, start), start]).filter((id) => id !== last.id);
  return isNear && others.every((id) => vocabulary.actors.get(id)?.kind === 'person') ? last.id : null;
}

function choose(fits: readonly Candidate[]): string | null {
  const spoke = new Set(fits.filter((fit) => fit.spoke).map(({ id }) => id));
  const ids = spoke.size > 0 ? spoke : new Set(fits.map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** Known persons who are what a clause of the sentence is about, quotations aside. */
function subjects(
  analysis: Analysis,
  index: number,
  mentions: MentionIndex,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const sentence = analysis.sentences[index];
  if (sentence === undefined || analysis.paragraphs[sentence.paragraph]?.role !== 'body') return [];
  const tokens = analysis.tokens.slice(...sentence.tokens);
  return mentions.within(sentence.span).flatMap(({ span }) => {
    const id = mentions.actorAt(span);
    const actor = id === null ? undefined : vocabulary.actors.get(id);
    if (actor?.kind !== 'person' || (actor.pronoun !== 'he' && actor.pronoun !== 'she')) return [];
    return isSubject(tokens, span[0], span[1])
      ? [{ id: actor.id, pronoun: actor.pronoun, spoke: false, at: span[0] }]
      : [];
  });
}

function isSubject(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens.findIndex((token) => token.end > start);
  const next = tokens.find((token) => token.start >= end);
  if (first < 0 || next === undefined || tokens[first]?.quotation !== -1) return false;
  let before = first - 1;
  while (/^(?:DET|ADJ|PROPN|NOUN)$/u.test(tokens[before]?.pos ?? '')) before -= 1;
  const isObject = /^(?:ADP|VERB)$/u.test(tokens[before]?.pos ?? '');
  return !isObject && (/^(?:VERB|AUX|ADV)$/u.test(next.pos) || (next.text === ',' && before < 0));
}
