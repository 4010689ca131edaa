import type { FoundCounts, IngestEvent, IngestOutcome } from './ingest-event.ts';

/** How many documents came to which end, and how much was found in those that were read (not the unchanged ones). */
export interface IngestSummary extends FoundCounts {
  readonly new: number;
  readonly unchanged: number;
  readonly replaced: number;
  /** Read anew from the stored text, because the extractor or its vocabulary has changed. */
  readonly extractedAnew: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** Whether anything was skipped that should not have been. */
  readonly failed: boolean;
}

export const EMPTY_SUMMARY: IngestSummary = {
  new: 0,
  unchanged: 0,
  replaced: 0,
  extractedAnew: 0,
  skipped: [],
  statements: 0,
  places: 0,
  points: 0,
  events: 0,
  failed: false,
};

/** The summary after one more event. */
export function addEvent(summary: IngestSummary, event: IngestEvent): IngestSummary {
  switch (event.kind) {
    case 'listed':
      return summary;
    case 'skipped': {
      const { path, reason, failed } = event;
      return { ...summary, skipped: [...summary.skipped, { path, reason }], failed: summary.failed || failed };
    }
    case 'stored': {
      const key = COUNTED_AS[event.outcome];
      return { ...summary, ...addCounts(summary, event.found), [key]: summary[key] + 1 };
    }
  }
}

const COUNTED_AS = {
  new: 'new',
  unchanged: 'unchanged',
  replaced: 'replaced',
  'extracted-anew': 'extractedAnew',
} as const satisfies Record<IngestOutcome, keyof IngestSummary>;

function addCounts(a: FoundCounts, b: FoundCounts): FoundCounts {
  return {
    statements: a.statements + b.statements,
    places: a.places + b.places,
    points: a.points + b.points,
    events: a.events + b.events,
  };
}
