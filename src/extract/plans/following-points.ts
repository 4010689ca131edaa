import type { Span } from '../../model/span.ts';
import { stanceWords } from '../places/language.ts';
import { planWords } from './language.ts';
import { alternatives } from './plan-patterns.ts';
import { splitList, trimItem } from './split-list.ts';

/** Of a sentence, how many characters are searched. */
const LONGEST = 400;

const ADDED = new RegExp(`^${alternatives(planWords.additions)}, `, 'iu');
/** "Norland would return …": the subject, and what comes after "would". */
const OBLIGATION = new RegExp(
  `^(\\p{L}[^,;:“”"«»()?]{1,90}?) ${alternatives(planWords.obligations)} (?!${alternatives(planWords.wishes)}\\b)(?:also )?\\p{Ll}`,
  'iu',
);
/** "would also place monitors", "would freeze the lines", after the plan: what comes from the verb on. */
const PLAN_WOULD = new RegExp(
  `^ (?:${alternatives(planWords.obligations)}) (?<also>also |further |then )?(?=\\p{Ll})(?!be |have |not |${alternatives(planWords.wishes)}\\b)`,
  'u',
);
/** "asks both sides to stop firing": what comes from the verb on. */
const PLAN_ASKS = new RegExp(
  `^ ${alternatives(planWords.asks)} (?:(?:both|each|the|all|every|either) )?(?:[\\p{L}’'-]+ ){1,3}to (?=\\p{Ll})(?!the |an? )`,
  'u',
);
const AMONG = /^among other (?:things|points)/iu;
/** "would freeze the lines": so many parts make it a list of points. */
const FEWEST_PARTS = 3;

/** A point told in a sentence of its own right after others: "In addition, Norland would return the ferries." */
export function followingPoint(text: string, [from, end]: Span): readonly Span[] {
  const sentence = text.slice(from, Math.min(end, from + LONGEST));
  const start = ADDED.exec(sentence)?.[0].length ?? 0;
  const words = sentence.slice(start);
  const subject = OBLIGATION.exec(words)?.[1]?.toLowerCase().split(' ') ?? [];
  const isSaid = words.split(/[^\p{L}’']+/u).some((word) => stanceWords.claims.has(word.toLowerCase()));
  if (subject.length === 0 || planWords.persons.has(subject[0] ?? '') || isSaid || /[“”"«»?]/u.test(words)) return [];
  return trimItem(text, [from + start, end]);
}

/** "The plan would freeze the lines and return all prisoners", "It would also place monitors." */
export function pointsOfWould(text: string, [from, to]: Span, plan: Span): readonly Span[] {
  const after = text.slice(plan[1], to);
  const asks = PLAN_ASKS.exec(after);
  if (asks !== null) return splitList(text, [plan[1] + asks[0].length, to]);
  const would = PLAN_WOULD.exec(after);
  if (would === null) return [];
  const items = splitList(text, [plan[1] + would[0].length, to]);
  const isListed = would.groups?.also !== undefined || AMONG.test(text.slice(from, plan[0]));
  return isListed || items.length >= FEWEST_PARTS ? items : [];
}
