import type { PredictedQuote } from '../src/evaluation/gold.ts';
import { chooseFrom } from '../src/extract/statements/learnt/find-learnt.ts';
import type { Model } from '../src/extract/statements/learnt/model.ts';
import type { Reading } from '../src/extract/statements/learnt/reading.ts';
import { kindOf, quotedParts } from '../src/extract/statements/quoted-parts.ts';
import type { Span } from '../src/model/span.ts';

/** What a model finds in a document, as evaluation wants it. */
export function predict(reading: Reading, model: Model): readonly PredictedQuote[] {
  const { analysis } = reading;
  return chooseFrom(reading, model).map(({ statement: { speaker, cue, content, speech } }) => ({
    speaker: speaker === null ? null : charactersOf(reading, speaker.tokens),
    cue,
    content,
    speech,
    kind: kindOf(analysis.text, content, quotedParts(analysis, content)),
  }));
}

function charactersOf({ analysis: { tokens } }: Reading, [from, to]: Span): Span {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
}
