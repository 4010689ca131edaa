import type { Context } from '../vocabulary.ts';
import { type Followed, follow, type Hold, times } from './hold.ts';
import type { Weight } from './language.ts';
import type { Operator } from './operators.ts';
import { weighClause } from './own-clause.ts';
import type { Scope } from './scope.ts';
import { findVerdict } from './verdict.ts';

/** Who holds what of a name. Without a holder, or with weight 0, nobody does. */
export interface Reading extends Pick<Hold, 'holder' | 'weight'> {
  /** The holder gives a verdict on what others say. */
  readonly answers: boolean;
}

interface Read extends Pick<Followed, 'isCue'> {
  readonly text: string;
  readonly context: Context;
  readonly scope: Scope;
  readonly operators: readonly Operator[];
  /** Who speaks where the scope begins, and whether to deny it. */
  readonly start: Pick<Hold, 'holder' | 'weight'>;
}

/**
 * Weighs everything around a name. Words that the holder only passes on are those of the other where one is named, else
 * nobody's; a verdict makes them the holder's matter; one of the article's own makes them nobody's.
 */
export function readScope({ text, context, scope, operators, start, isCue }: Read): Reading {
  const { before, after } = scope;
  const followed = { text, context, words: before, isCue };
  const hold = follow(followed, operators, { ...start, isOpen: false, relayed: null });
  const isBranded = operators.some(({ kind }) => kind === 'brandings');
  const verdict = findVerdict(after, isBranded);
  const clause = weighClause(scope, (operators.at(-1)?.at ?? -1) + 1);
  const own = clause === 0 && hold.weight < 0 ? 1 : clause;
  if (hold.isOpen && verdict === null) {
    return { holder: hold.relayed, weight: times(hold.relayed?.weight ?? 0, own), answers: false };
  }
  const isArticles = start.holder === null && operators[0]?.isNoun === true && verdict !== null;
  const weight = times(times(hold.weight, weightOf(hold.isOpen || isSubject(scope) ? verdict : null, isArticles)), own);
  const answers = weight !== 0 && (hold.isOpen || operators.some(({ isTaken }) => isTaken));
  return { holder: hold.holder, weight, answers };
}

function weightOf(verdict: Weight | null, isArticles: boolean): Weight {
  return isArticles ? 0 : (verdict ?? 1);
}

/** "That X has fallen is a lie", "‘X is ours’ is a lie": the words around the name are what a verdict is given on. */
function isSubject({ before }: Scope): boolean {
  const first = before.findIndex(({ pos }) => pos !== 'PUNCT');
  if (before[first]?.text === 'That') return true;
  const marks = (first < 0 ? before : before.slice(0, first)).filter(({ text }) => /^[“"‘']$/u.test(text));
  return marks.length > 1;
}
