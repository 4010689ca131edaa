import type { Correction } from '../beat/beat.ts';
import type { Statement } from '../model/findings.ts';
import { overlaps, type Span } from '../model/span.ts';

/** What an editor's corrections make of one document's findings. */
export interface Corrected {
  /** For each statement itself, the same with another actor, or null where nobody said it. */
  readonly statements: readonly (Statement | null)[];
  /** The words that nobody said. */
  readonly unsaid: readonly Span[];
  /** The actor of words found as somebody's, after corrections; null where nobody said them. */
  actorOf(actor: string, words: Span): string | null;
}

/** Applies the corrections for the document with this text hash: another actor, or no statement at all. */
export function applyCorrections(
  statements: readonly Statement[],
  corrections: readonly Correction[],
  hash: string,
): Corrected {
  const here = corrections.filter(({ document }) => document === hash);
  const find = (words: readonly Span[]): Correction | undefined =>
    here.findLast(({ span }) => words.some((piece) => overlaps(piece, span)));
  const corrected = statements.map((statement) => {
    const correction = find(statement.content);
    if (correction === undefined) return statement;
    return correction.statement ? { ...statement, actor: correction.actor } : null;
  });
  return {
    statements: corrected,
    unsaid: statements.flatMap(({ content }, index) => (corrected[index] === null ? content : [])),
    actorOf(actor, words) {
      const correction = find([words]);
      if (correction === undefined) return actor;
      return correction.statement ? correction.actor : null;
    },
  };
}
