import type { Span } from '../../../model/span.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import { nameBefore } from '../names/names.ts';
import { descriptionIn } from '../names/roles.ts';
import { isSubject } from '../phrases/is-subject.ts';
import type { SpeakerPhrase } from '../phrases/speaker-phrase.ts';
import type { Personal } from './gender.ts';

/** Somebody or some body that a document names, at one place in its text. */
export interface Appearance {
  /** Null for somebody without a name: "a woman". */
  readonly id: string | null;
  /** Of one whom the beat does not know: the fullest name. */
  readonly name: string | null;
  /** Token indices of the words that name it, titles and appositions included. */
  readonly tokens: Span;
  readonly sentence: number;
  readonly isSubject: boolean;
  readonly isPerson: boolean;
  readonly pronoun: Personal | null;
  /** Words by which this place tells of an office or of a body's name. */
  readonly called: readonly string[];
}

type Known = Pick<Appearance, 'id' | 'name' | 'isPerson' | 'pronoun' | 'called'>;

/** What is known of somebody, and what a phrase tells: where it stands, the offices in it. */
export function appearanceOf(analysis: Analysis, { head, beside }: SpeakerPhrase, known: Known): Appearance {
  const { tokens } = analysis;
  const titles: Span = [head[0], nameBefore(tokens, head[1], head[0])[0]];
  const told = [titles, ...beside].flatMap((range) => descriptionIn(analysis, range) ?? ageIn(tokens, range));
  return {
    ...known,
    called: [...known.called, ...told],
    tokens: [Math.min(head[0], ...beside.map(([from]) => from)), Math.max(head[1], ...beside.map(([, to]) => to))],
    sentence: tokens[head[0]]?.sentence ?? 0,
    isSubject: isSubject(tokens, head),
  };
}

/** "61" between commas: "the 61-year-old" later on. */
function ageIn(tokens: readonly Token[], [from, to]: Span): readonly string[] {
  const number = tokens[from]?.text ?? '';
  return to - from === 1 && /^\d{1,3}$/u.test(number) ? [`${number}-year-old`] : [];
}

/** Whether a word stands in the body of the article, outside quotations. */
export function isOwnProse({ sentences, paragraphs }: Analysis, { quotation, sentence }: Token): boolean {
  return quotation < 0 && paragraphs[sentences[sentence]?.paragraph ?? -1]?.role === 'body';
}
