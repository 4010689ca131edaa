import type { ActorView, StatementView } from '../answers/view-schema.ts';
import type { Span } from '../model/span.ts';
import type { Block, Rich } from '../reply/blocks.ts';
import { toAsk } from '../reply/command-line.ts';
import { type Excerpt, excerpt, joined, styled } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { dateText, sourceLines } from './attribution.ts';

/** Characters of one item's text; `/source` shows what lies beyond. */
export const MOST_SHOWN = 700;

/** The one way a statement looks. Below a `heading` that names the speaker only another role of that day is told. */
export function statementBlock(
  statement: StatementView,
  wording: AnswersWording,
  heading: ActorView | null = null,
): Block {
  const { kind, role, speech, id, sources } = statement;
  const speaker: Rich | null = heading === null ? [{ text: speakerName(statement, wording), style: 'strong' }] : null;
  const then: Rich | null = heading && role && role !== heading.role ? [{ text: wording.roleThen(role) }] : null;
  const how: Rich = [{ text: wording.kind[kind] }];
  const attitude: Rich | null = speech ? null : [{ text: wording.attitude, style: 'dim' }];
  const when: Rich = [{ text: dateText(statement, wording) }];
  const ask: Rich = [toAsk('source', id)];
  return {
    kind: 'quote',
    text: spokenWords(statement, MOST_SHOWN, wording),
    attribution: [
      joined([speaker, how, then, attitude, when, ask], wording.separator),
      ...sourceLines(sources, ownWords(statement, wording), wording),
    ],
  };
}

/** What to say of a record in our own words: nothing where all that is shown is the speaker's exact words. */
export function ownWords({ kind }: Pick<StatementView, 'kind'>, wording: AnswersWording): string | null {
  return kind === 'direct' ? null : wording.paraphrased;
}

/** Who spoke, in words. */
export function speakerName({ actor }: Pick<StatementView, 'actor'>, wording: AnswersWording): string {
  return actor?.name ?? wording.unnamedSpeaker;
}

/** What a statement's words are shown from. */
type Spoken = Pick<StatementView, 'text' | 'quoted' | 'cue' | 'denied'> & {
  readonly kind: StatementView['kind'] | null;
};

/** The words, exact ones styled; what is reported keeps the cue before it, so that a denial never reads as a claim. */
export function spokenWords(spoken: Spoken, limit: number, wording: AnswersWording): Rich {
  const lead = leadOf(spoken, wording);
  const words = lead === null ? withoutConjunction(spoken.text, spoken.quoted) : { ...spoken, ranges: spoken.quoted };
  const shown = excerpt(words.text, words.ranges, limit, 0);
  const rich = styled(shown.text, shown.ranges, 'quoted');
  return lead === null ? rich : [{ text: `${lead} `, style: 'dim' }, ...rich];
}

function leadOf({ kind, cue, denied }: Spoken, wording: AnswersWording): string | null {
  if (denied) return cue ?? wording.denied;
  return kind === 'direct' ? null : cue;
}

const CONJUNCTION = /^that\s+/;

/** What was said without the "that" which only joins it to "X said", and what the ranges become. */
export function withoutConjunction(text: string, ranges: readonly Span[]): Excerpt {
  const cut = CONJUNCTION.exec(text)?.[0].length ?? 0;
  if (ranges.some(([start]) => start < cut)) return { text, ranges };
  return { text: text.slice(cut), ranges: ranges.map(([start, end]): Span => [start - cut, end - cut]) };
}
