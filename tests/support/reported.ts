import type { Statement } from '../../src/model/findings.ts';
import type { Span } from '../../src/model/span.ts';

/** Reported speech of which nothing matters but who and what. */
export function reported(actor: string | null, content: Span): Statement {
  return {
    speaker: null,
    actor,
    cue: null,
    content: [content],
    quoted: [],
    kind: 'indirect',
    speech: true,
    denied: false,
    said: null,
    saidBasis: 'none',
    mentions: [],
  };
}
