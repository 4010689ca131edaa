import type { Correction } from '../beat/beat.ts';
import type { Statement } from '../model/findings.ts';
import { overlaps } from '../model/span.ts';

/** Applies an editor's corrections for the document with this text hash: another actor, or no statement at all. */
export function applyCorrections(
  statements: readonly Statement[],
  corrections: readonly Correction[],
  hash: string,
): readonly Statement[] {
  const here = corrections.filter(({ document }) => document === hash);
  if (here.length === 0) return statements;
  return statements.flatMap((statement) => {
    const correction = here.findLast(({ span }) => statement.content.some((piece) => overlaps(piece, span)));
    if (correction === undefined) return [statement];
    return correction.statement ? [{ ...statement, actor: correction.actor }] : [];
  });
}
