import type { Token } from '../analysis/analysis.ts';
import { placeWords, stanceWords, type Weight } from './language.ts';
import { negationEnds } from './negation.ts';
import type { Scope } from './scope.ts';

/** How far from a name the verb of its clause stands, and how far from the verb its negation or modal. */
const FAR = 8;
const NEAR = 6;
/** How far after a name a modal stands that foretells. */
const CLOSE = 3;
const END = /^[.;:!?—–“”"]$/u;
const LOCATIVE = /^(?:in|inside|near|at|around)$/u;

/** What can have happened to a place, and what somebody can have done of which it is the object. */
const { statuses, control, holding, attacks, strikes, movements, footings, presences } = placeWords;
const EVENTS = [statuses, control, holding, attacks];
const EVENTS_BEFORE = [...EVENTS, strikes, movements, footings];

/** What the clause of a name itself says: it holds, it is negated ("X has not fallen"), or it only foretells ("X would fall"). */
export function weighClause({ before, after }: Scope, from: number): Weight {
  const rest = clauseAfter(after);
  if (isForetold(rest)) return 0;
  const isSubject = /^(?:AUX|VERB)$/u.test(after[0]?.pos ?? '');
  return isNegatedAfter(rest) || (!isSubject && isNegatedBefore(before.slice(from))) ? -1 : 1;
}

/** To the end of the clause, or to a verb of saying in it. */
function clauseAfter(after: readonly Token[]): readonly Token[] {
  const end = after.findIndex(
    ({ lower, text, pos }) =>
      END.test(text) || stanceWords.contrasts.has(lower) || (pos === 'VERB' && stanceWords.claims.has(lower)),
  );
  return end < 0 ? after : after.slice(0, end);
}

function isEvent({ lower }: Token): boolean {
  return EVENTS.some((set) => set.has(lower));
}

function isForetold(after: readonly Token[]): boolean {
  const modal = after.slice(0, CLOSE).findIndex(({ lower }) => stanceWords.modals.has(lower.replace(/n['’]t$/u, '')));
  if (modal < 0 || after.slice(0, modal).some(({ pos }) => pos === 'PUNCT')) return false;
  return after.slice(modal + 1, modal + NEAR).some(isEvent);
}

/** "X has not fallen": the no comes before anything happened. */
function isNegatedAfter(after: readonly Token[]): boolean {
  const event = after.findIndex(isEvent);
  return event >= 0 && negationEnds(after.slice(Math.max(0, event - FAR), event)).length > 0;
}

/** "The enemy does not hold X", "no soldier has set foot in X", "there are no troops in X"; "will not take X" is no denial. */
function isNegatedBefore(before: readonly Token[]): boolean {
  const clause = before.slice(before.findLastIndex(({ text }) => END.test(text)) + 1);
  const isPresent = LOCATIVE.test(clause.at(-1)?.lower ?? '');
  const verb = clause.findLastIndex(
    (word) => EVENTS_BEFORE.some((set) => set.has(word.lower)) || (isPresent && presences.has(word.lower)),
  );
  if (verb < 0 || verb < clause.length - FAR || clause.slice(verb).some(({ text }) => text === ',')) return false;
  return negationEnds(clause.slice(0, verb)).some((end) => {
    const between = clause.slice(end + 1, verb);
    const isFree = between.some(({ lower, text }) => /^(?:that|to|,|because)$/u.test(lower) || END.test(text));
    const lead = clause.slice(Math.max(0, end - 2), verb);
    return !isFree && between.length < FAR && !lead.some(({ lower }) => stanceWords.modals.has(lower));
  });
}
