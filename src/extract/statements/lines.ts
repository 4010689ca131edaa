import type { Span } from '../../model/span.ts';
import type { Analysis, Paragraph } from '../analysis/analysis.ts';
import { contentSpan } from './contents.ts';
import type { FoundStatement } from './found-statement.ts';
import { type NounPhrase, phraseAfter } from './noun-phrases.ts';

/** No signature is longer, in tokens. */
const SIGNATURE = 20;
/** No name with its titles has more tokens. */
const LONGEST = 12;
/** Small words inside names and titles. */
const PARTICLE = /^(?:von|van|der|den|de|del|la|le|di|da|bin|ibn|al|of|the|for|and|-)$/u;

function tokensOf({ sentences }: Analysis, paragraph: Paragraph): Span {
  const from = sentences[paragraph.sentences[0]]?.tokens[0] ?? 0;
  return [from, sentences[paragraph.sentences[1] - 1]?.tokens[1] ?? from];
}

/** "LIND: The harbour is open." or "Mara Lind: “…”" as a whole paragraph. */
export function transcriptLine(analysis: Analysis, paragraph: Paragraph): FoundStatement | null {
  const { tokens } = analysis;
  const [from, to] = tokensOf(analysis, paragraph);
  const speaker = speakerLine(tokens, from, to);
  const colon = speaker === null ? undefined : tokens[speaker.tokens[1]];
  const next = speaker === null ? undefined : tokens[speaker.tokens[1] + 1];
  if (speaker === null || colon?.text !== ':' || next === undefined) return null;
  const name = tokens.slice(...speaker.tokens);
  const isName = name.every(
    ({ pos, text }) => pos === 'PROPN' || /^(?:\p{Lu}|['’]s$)/u.test(text) || PARTICLE.test(text),
  );
  const isCapitals = name.every(({ text }) => text === text.toUpperCase() && text.length > 1);
  if (!isName || !(isCapitals || next.quotation >= 0)) return null;
  const content: Span | null = contentSpan(analysis, speaker.tokens[1] + 1, to);
  return content === null
    ? null
    : { speaker, cue: [colon.start, colon.end], content: [content], speech: true, sentence: paragraph.sentences[0] };
}

/** A name and its titles before a colon, small words inside it allowed. */
function speakerLine(tokens: Analysis['tokens'], from: number, to: number): NounPhrase | null {
  let end = from;
  while (end < to && end < from + LONGEST && tokens[end]?.text !== ':') end += 1;
  const last = tokens[end - 1];
  if (tokens[end]?.text !== ':' || last === undefined || end === from || tokens[from]?.pos === 'PUNCT') return null;
  return /^\p{Lu}/u.test(last.text) ? { tokens: [from, end], headEnd: end } : null;
}

/** "“The harbour is open.” – Mara Lind, harbour minister" as a whole paragraph. */
export function signedLine(analysis: Analysis, paragraph: Paragraph): FoundStatement | null {
  const { tokens } = analysis;
  const [from, to] = tokensOf(analysis, paragraph);
  if ((tokens[from]?.quotation ?? -1) < 0) return null;
  let dash = to - 1;
  while (dash > from && dash > to - SIGNATURE && tokens[dash]?.quotation === -1 && !isDash(tokens[dash]?.text))
    dash -= 1;
  const mark = tokens[dash];
  if (mark === undefined || mark.quotation >= 0 || !isDash(mark.text)) return null;
  const isQuoted = tokens.slice(from, dash).every(({ quotation, text }) => quotation >= 0 || /^[.,]$/u.test(text));
  const speaker = isQuoted ? phraseAfter(tokens, dash + 1, to) : null;
  const isWhole = speaker !== null && (speaker.tokens[1] === to || tokens[speaker.tokens[1]]?.text === '.');
  if (speaker === null || !isWhole || tokens[dash + 1]?.pos !== 'PROPN') return null;
  const content = contentSpan(analysis, from, dash);
  const cue: Span = [mark.start, mark.end];
  return content && { speaker, cue, content: [content], speech: true, sentence: paragraph.sentences[0] };
}

function isDash(text: string | undefined): boolean {
  return text === '—' || text === '–' || text === '--' || text === '-';
}
