import type { Statement } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Sentence, Token } from '../analysis/analysis.ts';
import { governmentNamedBy } from '../speakers/names/governments.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import type { Holding } from './find-positions.ts';
import { findSubject, type Subject, subjectsAfter, subjectsBefore } from './find-subject.ts';
import { planWords } from './language.ts';
import { mentionsIn } from './mentions-in.ts';
import { isSameSide } from './same-side.ts';
import { speaksFor } from './speaks-for.ts';
import type { Taken } from './stance-of.ts';

/** Whose a position is, and in which words. */
interface Holder {
  readonly actor: string | null;
  readonly span: Span;
}

/** Who holds what a verb says of the plan. What one side says of the other's position is nobody's. */
export function holdersOf(
  holding: Holding,
  { sentence }: PlanSentence,
  tokens: readonly Token[],
  index: number,
  { subject }: Taken,
): readonly Holder[] {
  const verb = tokens[index];
  if (!verb) return [];
  const found = holding.covering([verb.start, verb.end]);
  if (!found?.statement.speech) {
    if (subject.at === 'speaker') return [];
    const cued = holding.cues.get(verb.start);
    const isOwn = cued === undefined || (cued === null && verb.pos === 'NOUN');
    const actors = isOwn ? ownActors(holding, sentence, tokens, subject) : [cued];
    return actors.flatMap((actor) => (actor === null ? [] : [{ actor, span: sentence.span }]));
  }
  const { statement, piece } = found;
  const span: Span = [Math.max(piece[0], sentence.span[0]), Math.min(piece[1], sentence.span[1])];
  const told = subjectIn(holding, tokens, subject, span[0]);
  const actor = heldBy(holding, told, statement, verb.quotation >= 0);
  return actor === undefined ? [] : [{ actor, span }];
}

function ownActors(
  holding: Holding,
  sentence: Sentence,
  tokens: readonly Token[],
  subject: Exclude<Taken['subject'], { at: 'speaker' }>,
): readonly (string | null)[] {
  if (subject.at === 'after') return subjectsAfter(holding, tokens, subject.token);
  const found = findSubject(holding, tokens, subject.token, sentence.span[0]);
  if (found.kind === 'actor') return subjectsBefore(holding, tokens, subject.token, found.id);
  return found.kind === 'other' ? [] : [holding.speakers.get(sentence) ?? null];
}

function subjectIn(holding: Holding, tokens: readonly Token[], subject: Taken['subject'], from: number): Subject {
  if (subject.at === 'speaker') return { kind: 'own' };
  if (subject.at === 'before') return findSubject(holding, tokens, subject.token, from);
  const [id] = subjectsAfter(holding, tokens, subject.token);
  if (id !== undefined) return { kind: 'actor', id };
  const word = tokens[subject.token]?.lower ?? '';
  return { kind: planWords.us.has(word) ? 'own' : 'other' };
}

/**
 * Whose position a speaker tells of: the speaker's own (null for an unknown speaker), or that of a named person on the
 * speaker's side; undefined where it is nobody's. A spokesman's is that of the government he speaks for.
 */
function heldBy(holding: Holding, subject: Subject, statement: Statement, quoted: boolean): string | null | undefined {
  const represented = speaksFor(holding, statement);
  const government = represented?.government ?? null;
  const speaker = government ?? statement.actor;
  switch (subject.kind) {
    case 'own':
      return speaker;
    case 'third':
      return quoted ? undefined : speaker;
    case 'other':
      return government !== null && subject.isGovernment === true ? government : undefined;
    case 'actor':
      return heldByNamed(holding, subject.id, statement, speaker, represented !== null);
  }
}

/** The position of somebody whom a speaker names, who must be of his side. */
function heldByNamed(
  holding: Holding,
  named: string,
  statement: Statement,
  speaker: string | null,
  isSpokesman: boolean,
): string | undefined {
  if (speaker === null) return undefined;
  const isOwn = isSameSide(holding.vocabulary, named, speaker) || isOfficial(holding, statement.actor, named);
  if (!isOwn) return undefined;
  return isSpokesman || holding.vocabulary.actors.get(named)?.kind === 'person' ? named : speaker;
}

/**
 * "its chief delegate", "Norland's envoy": somebody unknown to the beat who holds an office of the side that the text has
 * just named.
 */
function isOfficial({ analysis, context, vocabulary, phrases }: Holding, actor: string | null, named: string): boolean {
  if (actor === null || vocabulary.actors.has(actor)) return false;
  return (phrases.get(actor) ?? []).some((phrase) => {
    const words = analysis.text.slice(...phrase);
    const isTheirs = words.split(/\P{L}+/u).some((word) => planWords.officials.has(word.toLowerCase()));
    const isOf = mentionsIn(context, phrase).some(
      ({ kind, id }) => kind === 'actor' && isSameSide(vocabulary, id, named),
    );
    const isNamed = words.match(/\p{Lu}\p{Ll}+/gu)?.some((word) => isOfSide(vocabulary, word, named)) ?? false;
    return isTheirs || isOf || isNamed;
  });
}

/** "Norlandish", of "her Norlandish counterpart" */
function isOfSide(vocabulary: Holding['vocabulary'], word: string, named: string): boolean {
  const government = governmentNamedBy(vocabulary, word);
  return government !== null && isSameSide(vocabulary, government, named);
}
