import type { PutOutcome } from '../archive/archive.ts';
import type { Findings } from '../model/findings.ts';

/** `extracted-anew`: the text is as it was, the extractor is not. */
export type IngestOutcome = PutOutcome | 'extracted-anew';

export interface FoundCounts {
  readonly statements: number;
  readonly places: number;
  readonly points: number;
  readonly events: number;
}

/** What happens while documents come in, one event at a time and in order. */
export type IngestEvent =
  | { readonly kind: 'listed'; readonly total: number }
  | { readonly kind: 'stored'; readonly path: string; readonly outcome: IngestOutcome; readonly found: FoundCounts }
  /** `failed` is false for what was rightly left out, such as a record whose original is there. */
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: string; readonly failed: boolean };

export type Skipped = Extract<IngestEvent, { kind: 'skipped' }>;

/** What is found in a document that is not extracted. */
export const NOTHING: FoundCounts = { statements: 0, places: 0, points: 0, events: 0 };

/** How much was found in a document. */
export function countFindings({ statements, places, plans, events }: Findings): FoundCounts {
  const points = plans.reduce((sum, plan) => sum + plan.points.length, 0);
  return { statements: statements.length, places: places.length, points, events: events.length };
}
