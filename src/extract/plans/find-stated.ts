import type { PlanSentence } from './find-plan-sentences.ts';
import { NUMBER_OF_POINTS, numberOf, SIZE_AFTER, SIZE_BEFORE } from './plan-patterns.ts';

/** How far from a plan's name, in characters, the number of its points stands. */
const REACH = 60;
const STOP = /[.;:!?]/u;

/** How many points the sentence says the plan has: "12-point plan", "the plan consists of four stages". */
export function findStated(text: string, { sentence, references }: PlanSentence): number | null {
  const named = references.filter((reference) => reference.named);
  for (const { span } of named) {
    const match = NUMBER_OF_POINTS.exec(text.slice(...span));
    if (match) return numberOf(match[1] ?? '');
  }
  for (const { span } of references) {
    const after = upToStop(text.slice(span[1], Math.min(sentence.span[1], span[1] + REACH)));
    const before = text.slice(Math.max(sentence.span[0], span[0] - REACH), span[0]);
    const match = SIZE_AFTER.exec(after) ?? [...before.matchAll(SIZE_BEFORE)].at(-1);
    const size = match ? numberOf(match[1] ?? '') : null;
    if (size !== null) return size;
  }
  return null;
}

function upToStop(text: string): string {
  const stop = text.search(STOP);
  return stop < 0 ? text : text.slice(0, stop);
}
