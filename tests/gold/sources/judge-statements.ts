import { overlapF1 } from '../../../src/evaluation/match.ts';
import { createScoredText } from '../../../src/evaluation/scored-text.ts';
import type { Statement } from '../../../src/model/findings.ts';
import type { SourceGold, SourceStatement } from './read-source-gold.ts';

/** Content token F1 from which two statements are the same, as in evaluation. */
const FOUND = 0.5;
/** Share of a found statement's words inside a gold statement from which it is a part of that one. */
const INSIDE = 0.8;

export interface Judgement {
  readonly found: readonly SourceStatement[];
  readonly missing: readonly SourceStatement[];
  /** Found statements that belong to somebody else. */
  readonly wrong: readonly { readonly statement: Statement; readonly gold: SourceStatement }[];
  /** Found statements that the annotators do not have: to look at, no error. */
  readonly beyond: readonly Statement[];
}

interface Pair {
  readonly statement: Statement;
  readonly gold: SourceStatement;
  readonly f1: number;
  readonly inside: number;
}

/** Compares what was found in one source with its annotations. */
export function judgeStatements(text: string, gold: SourceGold, statements: readonly Statement[]): Judgement {
  const pairs = comparePairs(text, gold.statements, statements);
  const matched = matchRightOnes(pairs);
  const right = new Set(matched.values());
  const wrong = statements
    .filter((statement) => !right.has(statement) && statement.actor !== null)
    .flatMap((statement) => worstMistake(pairs.filter((pair) => pair.statement === statement)));
  const explained = new Set([...right, ...wrong.map(({ statement }) => statement)]);
  return {
    found: gold.statements.filter((statement) => matched.has(statement)),
    missing: gold.statements.filter((statement) => !matched.has(statement)),
    wrong,
    beyond: statements.filter((statement) => !explained.has(statement)),
  };
}

function comparePairs(text: string, gold: readonly SourceStatement[], statements: readonly Statement[]): Pair[] {
  const scored = createScoredText(text);
  return statements.flatMap((statement) => {
    const words = scored.words(statement.content);
    return gold.map((annotated) => {
      const extents = [annotated.content, ...annotated.alsoContent].map((spans) => scored.words(spans));
      return {
        statement,
        gold: annotated,
        f1: Math.max(...extents.map((extent) => overlapF1(extent, words))),
        inside: Math.max(...extents.map((extent) => words.intersection(extent).size / Math.max(1, words.size))),
      };
    });
  });
}

/** One to one, best first, among the pairs with the right actor. */
function matchRightOnes(pairs: readonly Pair[]): ReadonlyMap<SourceStatement, Statement> {
  const matched = new Map<SourceStatement, Statement>();
  const taken = new Set<Statement>();
  for (const { statement, gold, f1 } of pairs.toSorted((a, b) => b.f1 - a.f1)) {
    if (f1 < FOUND || statement.actor !== gold.actor || matched.has(gold) || taken.has(statement)) continue;
    matched.set(gold, statement);
    taken.add(statement);
  }
  return matched;
}

/** Nothing when one of the gold statements that it fits is by its actor. */
function worstMistake(pairs: readonly Pair[]): { statement: Statement; gold: SourceStatement }[] {
  const fitting = pairs.filter(({ f1, inside }) => f1 >= FOUND || inside >= INSIDE).sort((a, b) => b.f1 - a.f1);
  const [best] = fitting;
  return best === undefined || fitting.some(mayBeBy) ? [] : [{ statement: best.statement, gold: best.gold }];
}

function mayBeBy({ statement, gold }: Pair): boolean {
  return gold.actor === null || statement.actor === gold.actor || gold.alsoActors.includes(statement.actor ?? '');
}
