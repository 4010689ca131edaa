import type { Inline, Rich } from '../../reply/blocks.ts';

/** A question inside a line, and what stands before it there. */
export interface AskedInLine {
  readonly question: string;
  readonly label: string;
}

const SEPARATOR = /^[\s·]*$/;

/** The questions of a line that `canAsk`, in order. */
export function questionsOf(line: Rich, canAsk: (question: string) => boolean): readonly AskedInLine[] {
  let label = '';
  return line.flatMap((run) => {
    if (!isQuestion(run, canAsk)) {
      label += run.text;
      return [];
    }
    const before = label.replace(/^[\s·]+|[\s·]+$/g, '');
    label = '';
    return [{ question: run.text, label: before }];
  });
}

/** A line without the questions that buttons stand for, and without the separators that led to them. */
export function withoutQuestions(line: Rich, canAsk: (question: string) => boolean): Rich {
  const kept: Inline[] = [];
  for (const run of line) {
    if (!isQuestion(run, canAsk)) kept.push(run);
    else if (kept.length > 0 && SEPARATOR.test(kept.at(-1)?.text ?? '')) kept.pop();
  }
  return kept;
}

/** A line in two: what counts, and the quieter runs at its end, which are small print. */
export function withSmallPrint(line: Rich): readonly [main: Rich, small: Rich] {
  const isQuiet = ({ style, text }: Inline) => style === 'dim' || SEPARATOR.test(text);
  const main = line.slice(0, line.findLastIndex((run) => !isQuiet(run)) + 1);
  const small = line.slice(main.length);
  const start = small.findIndex(({ style }) => style === 'dim');
  // All in small print would be none.
  return main.length === 0 || start < 0 ? [line, []] : [main, small.slice(start)];
}

function isQuestion({ asks, text }: Inline, canAsk: (question: string) => boolean): boolean {
  return asks === true && canAsk(text);
}
