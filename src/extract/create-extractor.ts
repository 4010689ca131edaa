import type { Beat } from '../beat/beat.ts';
import type { Document } from '../model/document.ts';
import type { Findings, Statement } from '../model/findings.ts';
import { overlaps, type Span } from '../model/span.ts';
import { analyse } from './analysis/analyse.ts';
import type { Analysis } from './analysis/analysis.ts';
import { applyCorrections, type Corrected } from './corrections.ts';
import { saidDate } from './dates.ts';
import { findEvents } from './events.ts';
import type { Extractor } from './extractor.ts';
import { extractorVersion } from './extractor-version.ts';
import { type Denial, findPlaces, type RetortBy } from './places.ts';
import { findPlans } from './plans.ts';
import { type Identified, identifySpeakers } from './speakers/identify-speakers.ts';
import { settleSpeakers } from './speakers/settle-speakers.ts';
import { isDenial } from './statements/denial.ts';
import { findStatements } from './statements/find-statements.ts';
import type { FoundStatement } from './statements/found-statement.ts';
import { kindOf, quotedParts } from './statements/quoted-parts.ts';
import { findRetorts, type Retort } from './statements/retorts.ts';
import { type Context, createVocabulary, type Mention, type Vocabulary } from './vocabulary.ts';

/** Makes the extractor for a beat: one analysis of the text, then every pass over it, each building on those before. */
export function createExtractor(beat: Beat): Extractor {
  const version = extractorVersion(beat);
  let vocabulary: Vocabulary | null = null;
  return {
    version,
    extract(document) {
      vocabulary ??= createVocabulary(beat);
      return extract(document, vocabulary);
    },
  };
}

function extract(document: Document, vocabulary: Vocabulary): Findings {
  const { text, published, publishedBasis, hash } = document;
  const analysis = analyse(text);
  const context: Context = { published, publishedBasis, mentions: vocabulary.findMentions(text, published) };
  const found = settleSpeakers(analysis, findStatements(analysis));
  const retorts = findRetorts(analysis);
  const identified = identifySpeakers(analysis, vocabulary, context, found, retorts);
  const all = found.map((statement, index) => toStatement(analysis, context, identified, statement, index));
  const corrected = applyCorrections(all, vocabulary.beat.corrections, hash);
  const statements = corrected.statements.filter((statement) => statement !== null);
  const { unsaid } = corrected;
  const denials = findDenials(found, identified, corrected);
  const answers = findAnswers(retorts, identified, corrected);
  const speaking = new Set([...statements, ...denials, ...answers].map(({ actor }) => actor));
  const about = { denials, answers, unsaid, actors: identified.discovered };
  const places = findPlaces(analysis, vocabulary, statements, context, about);
  const sites: readonly Mention[] = places.map(({ place, span }) => ({ kind: 'place', id: place, span }));
  return {
    statements,
    places,
    plans: findPlans(analysis, vocabulary, statements, context, unsaid),
    events: findEvents(analysis, vocabulary, statements, context, sites),
    actors: identified.discovered.filter(({ id }) => speaking.has(id)),
    body: bodyOf(analysis, statements),
  };
}

/** The article's own paragraphs, and headlines that somebody's words stand in. */
function bodyOf({ paragraphs }: Analysis, statements: readonly Statement[]): readonly Span[] {
  const quoted = statements.flatMap(({ content }) => content);
  return paragraphs
    .filter(
      ({ role, span }) => role === 'body' || (role === 'heading' && quoted.some((piece) => overlaps(piece, span))),
    )
    .map(({ span }) => span);
}

/** Who contradicts which statement in the same sentence. */
function findDenials(
  found: readonly FoundStatement[],
  { contradictors }: Identified,
  { statements, actorOf }: Corrected,
): readonly Denial[] {
  return statements.flatMap((statement, index) => {
    const passage = found[index]?.contradicted?.passage;
    const named = contradictors[index] ?? null;
    if (statement === null || named === null || passage === undefined) return [];
    const actor = actorOf(named, passage);
    return actor === null ? [] : [{ statement, actor, passage }];
  });
}

/** Who contradicts which sentence in the next one. */
function findAnswers(
  retorts: readonly Retort[],
  { retorters }: Identified,
  { actorOf }: Corrected,
): readonly RetortBy[] {
  return retorts.flatMap(({ passage, after }, index) => {
    const named = retorters[index] ?? null;
    const actor = named === null ? null : actorOf(named, passage);
    return actor === null ? [] : [{ after, actor, passage }];
  });
}

function toStatement(
  analysis: Analysis,
  context: Context,
  { actors, mentions }: Identified,
  { speaker, cue, content, speech, sentence }: FoundStatement,
  index: number,
): Statement {
  const actor = actors[index] ?? null;
  const first = analysis.tokens[speaker?.tokens[0] ?? -1];
  const last = analysis.tokens[(speaker?.tokens[1] ?? 0) - 1];
  const quoted = quotedParts(analysis, content);
  const named = content.flatMap((piece) => mentions.actorsWithin(piece)).filter((id) => id !== actor);
  return {
    speaker: first === undefined || last === undefined ? null : [first.start, last.end],
    actor,
    cue,
    content,
    quoted,
    kind: kindOf(analysis.text, content, quoted),
    speech,
    denied: content.some((piece) => isDenial(analysis.text, cue, piece)),
    ...saidDate(analysis.text, { sentence: analysis.sentences[sentence]?.span ?? [0, 0], cue, content }, context),
    mentions: [...new Set(named)],
  };
}
