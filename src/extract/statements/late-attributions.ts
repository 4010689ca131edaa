import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { canSpeak } from './can-speak.ts';
import { contentSpan } from './contents.ts';
import { cueClassesOf } from './cues.ts';
import type { FoundStatement } from './found-statement.ts';
import { phraseBefore } from './noun-phrases.ts';

/** In tokens: how far from the end of its sentence the verb may stand, and the fewest that somebody can have said. */
const REACH = 12;
const FEWEST = 4;
/** After the verb these would begin what was said. */
const OPENS_CONTENT = /^(?:that|by|:|["“«]|''|how|why|whether|if|what)$/u;

/**
 * A sentence that ends in its attribution: "The ferry is late, Mara Lind, the head of the guild, said on Monday." What stands
 * before is what was said, however long the phrase that tells who it was.
 */
export function findLateAttributions(analysis: Analysis): readonly FoundStatement[] {
  return analysis.sentences.flatMap(({ tokens: range, paragraph }, index) => {
    if (analysis.paragraphs[paragraph]?.role !== 'body') return [];
    const found = lateAttribution(analysis, range);
    return found === null ? [] : [{ ...found, speech: true, sentence: index }];
  });
}

function lateAttribution(
  analysis: Analysis,
  [from, to]: Span,
): Pick<FoundStatement, 'speaker' | 'cue' | 'content'> | null {
  const { tokens } = analysis;
  for (let verb = to - 1; verb >= Math.max(from + FEWEST, to - REACH); verb -= 1) {
    const cue = tokens[verb];
    if (cue === undefined || cue.pos !== 'VERB' || cueClassesOf(cue)?.has('say') !== true) continue;
    const speaker = isOver(tokens, verb + 1, to) && cue.quotation < 0 ? phraseBefore(tokens, verb, from) : null;
    const start = speaker?.tokens[0] ?? from;
    const before = tokens[start - 1];
    if (
      speaker === null ||
      !canSpeak(tokens, speaker) ||
      before?.text !== ',' ||
      before.quotation >= 0 ||
      start - 1 - from < FEWEST
    )
      return null;
    const content = isClause(tokens, from, start - 1) ? contentSpan(analysis, from, start - 1) : null;
    return content && { speaker, cue: [cue.start, cue.end], content: [content] };
  }
  return null;
}

/** Nothing that could have been said follows. */
function isOver(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ pos, lower, quotation }) =>
        quotation < 0 && !OPENS_CONTENT.test(lower) && (pos !== 'VERB' || lower === 'according'),
    );
}

/** A whole sentence, not quoted, that no small word makes depend on the rest. */
function isClause(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  return (
    words.every(({ quotation }) => quotation < 0) &&
    words.some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
    tokens[from]?.pos !== 'SCONJ'
  );
}
