import type { StatementView } from '../answers/view-schema.ts';
import type { Span } from '../model/span.ts';
import type { Block, Rich } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import { type Excerpt, excerpt, joined, styled } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/answers.ts';
import { dateText, sourceLines } from './attribution.ts';

/** Characters of one item's text; `/source` shows what lies beyond. */
export const MOST_SHOWN = 700;

/** The one way a statement looks. `named`: say who spoke, where the heading does not. */
export function statementBlock(statement: StatementView, wording: AnswersWording, named: boolean): Block {
  const { text, quoted, kind, speech, id, sources } = statement;
  const words = withoutConjunction(text, quoted);
  const shown = excerpt(words.text, words.ranges, MOST_SHOWN, 0);
  const speaker: Rich | null = named ? [{ text: speakerName(statement, wording), style: 'strong' }] : null;
  const how: Rich = [{ text: wording.kind[kind] }];
  const attitude: Rich | null = speech ? null : [{ text: wording.attitude, style: 'dim' }];
  const when: Rich = [{ text: dateText(statement, wording) }];
  const ask: Rich = [{ text: commandLine('source', id), style: 'code' }];
  return {
    kind: 'quote',
    text: styled(shown.text, shown.ranges, 'quoted'),
    attribution: [
      joined([speaker, how, attitude, when, ask], wording.separator),
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

const CONJUNCTION = /^that\s+/;

/** What was said without the "that" which only joins it to "X said", and what the ranges become. */
export function withoutConjunction(text: string, ranges: readonly Span[]): Excerpt {
  const cut = CONJUNCTION.exec(text)?.[0].length ?? 0;
  if (ranges.some(([start]) => start < cut)) return { text, ranges };
  return { text: text.slice(cut), ranges: ranges.map(([start, end]): Span => [start - cut, end - cut]) };
}
