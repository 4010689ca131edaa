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
  const lead = before.slice(from);
  if (isForetold(rest) || isForetoldBefore(lead)) return 0;
  const isSubject = /^(?:AUX|VERB)$/u.test(after[0]?.pos ?? '');
  return isNegatedAfter(rest) || (!isSubject && isNegatedBefore(lead)) ? -1 : 1;
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

/** "Norland will take X": a modal before the verb whose object the name is. */
function isForetoldBefore(before: readonly Token[]): boolean {
  const verb = eventBefore(before);
  const lead = verb < 0 ? [] : before.slice(Math.max(0, verb - CLOSE), verb);
  return lead.some(({ lower, text }) => lower === text && stanceWords.modals.has(lower));
}

/** Index of what happens to a name that stands behind these words, or -1. */
function eventBefore(before: readonly Token[]): number {
  const isPresent = LOCATIVE.test(before.at(-1)?.lower ?? '');
  const verb = before.findLastIndex(
    ({ lower }) => EVENTS_BEFORE.some((set) => set.has(lower)) || (isPresent && presences.has(lower)),
  );
  const isFar = verb < before.length - FAR || before.slice(verb).some(({ text }) => text === ',' || END.test(text));
  return isFar ? -1 : verb;
}

/** "The enemy does not hold X", "no soldier has set foot in X", "there are no troops in X". */
function isNegatedBefore(before: readonly Token[]): boolean {
  const verb = eventBefore(before);
  if (verb < 0) return false;
  return negationEnds(before.slice(0, verb)).some((end) => {
    const between = before.slice(end + 1, verb);
    return (
      between.length < FAR &&
      !between.some(({ lower, text }) => /^(?:that|to|,|because)$/u.test(lower) || END.test(text))
    );
  });
}
