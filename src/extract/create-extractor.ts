import type { Beat } from '../beat/beat.ts';
import type { Document } from '../model/document.ts';
import type { Findings, Statement } from '../model/findings.ts';
import { analyse } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { applyCorrections } from './corrections.ts';
import { saidDate } from './dates.ts';
import { findEvents } from './events.ts';
import type { Extractor } from './extractor.ts';
import { extractorVersion } from './extractor-version.ts';
import type { FoundStatement } from './found-statement.ts';
import { type Identified, identifySpeakers } from './identify-speakers.ts';
import { findPlaces } from './places.ts';
import { findPlans } from './plans.ts';
import { kindOf, quotedParts } from './quoted-parts.ts';
import { findStatements } from './statements.ts';
import { type Context, createVocabulary, type Vocabulary } from './vocabulary.ts';

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
  const found = findStatements(analysis);
  const identified = identifySpeakers(analysis, vocabulary, context, found);
  const all = found.map((statement, index) => toStatement(analysis, context, identified, statement, index));
  const statements = applyCorrections(all, vocabulary.beat.corrections, hash);
  const speaking = new Set(statements.map(({ actor }) => actor));
  return {
    statements,
    places: findPlaces(analysis, vocabulary, statements, context),
    plans: findPlans(analysis, vocabulary, statements, context),
    events: findEvents(analysis, vocabulary, statements, context),
    actors: identified.discovered.filter(({ id }) => speaking.has(id)),
    body: analysis.paragraphs.filter(({ role }) => role === 'body').map(({ span }) => span),
  };
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
    ...saidDate(analysis.text, { sentence: analysis.sentences[sentence]?.span ?? [0, 0], cue, content }, context),
    mentions: [...new Set(named)],
  };
}
