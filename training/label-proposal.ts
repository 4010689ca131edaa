import { sharedSize, sizeOf } from '../src/extract/statements/learnt/pieces.ts';
import type { Proposal } from '../src/extract/statements/learnt/proposal.ts';
import { overlaps } from '../src/model/span.ts';
import type { Lesson, Taught } from './lesson.ts';

/** Content token F1 from which two statements are the same, as in evaluation. */
const SAME = 0.5;

/** Whether a proposal is what the annotators marked: 1 or 0, or null where they left it undecided. */
export function labelProposal({ taught, reading, gold }: Lesson, proposal: Proposal): number | null {
  let nearest: Taught | null = null;
  let highest = 0;
  for (const each of taught) {
    const f1 = (2 * sharedSize(each.pieces, proposal.pieces)) / (sizeOf(each.pieces) + sizeOf(proposal.pieces));
    if (f1 <= highest) continue;
    highest = f1;
    nearest = each;
  }
  if (nearest !== null && highest >= SAME) return isBy(nearest, proposal) ? 1 : 0;
  const isOpen = proposal.pieces.every(([from]) => {
    const token = reading.analysis.tokens[from];
    return token !== undefined && gold.ignore.some((span) => overlaps(span, [token.start, token.end]));
  });
  return isOpen ? null : 0;
}

function isBy({ speaker: marked }: Taught, { speaker }: Proposal): boolean {
  if (marked === null || speaker === null) return marked === null && speaker === null;
  return speaker.head >= marked[0] && speaker.head < marked[1];
}
