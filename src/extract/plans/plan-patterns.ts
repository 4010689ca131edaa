import { planWords } from './language.ts';

/** "12", "twelve": as many points as a plan may have. */
const NUMBER = `\\d{1,2}|${alternatives(planWords.numbers.keys())}`;
const UNIT = alternatives(planWords.units);
const NOUN = alternatives(planWords.planNouns);
const PURPOSE = alternatives(planWords.purposes);
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]*";

/** What every naming of a plan has: looked for first, for few sentences have it. */
export const ANY_NOUN = new RegExp(alternatives([...planWords.planNouns, ...planWords.calledNouns]), 'iu');
/** "12-point plan", "five-step draft roadmap": the number, the noun. */
export const NUMERIC = pattern(
  `(${NUMBER})[- ](?:${UNIT})(?:[- ](?!${alternatives(planWords.closed)} )[\\p{L}.-]+){0,3}? (?:${NOUN})`,
  'giu',
);
/** "plan of eight points" */
export const COUNTED = pattern(`(?:${NOUN}) (?:of|with) (${NUMBER}) (?:${UNIT})s`, 'giu');
/** "Harbour Initiative" */
export const NAMED = pattern(`${NAME}(?: ${NAME}){0,3} (?:${alternatives(planWords.planNouns.map(capitalise))})`, 'gu');
/** "the Lisbon plan"; not "the Lisbon plan to build a pier" */
export const CALLED = pattern(
  `(?<=[Tt]he )${NAME}(?: ${NAME}){0,2} ${alternatives(planWords.calledNouns)}(?! to )`,
  'gu',
);
/** "known as the harbour mechanism": the name in small letters. */
export const DUBBED = pattern(
  `(?<=(?:${alternatives(planWords.dubbings)}) the )(?:\\p{Ll}[\\p{L}-]* ){1,2}${alternatives(planWords.calledNouns)}`,
  'gu',
);
/** "the “Quiet Water” plan" */
export const QUOTED_NAME = pattern(
  `(?<=[Tt]he )[“"‘]\\p{Lu}[^“”"’‘.,]{2,40}[”"’] ${alternatives(planWords.calledNouns)}`,
  'gu',
);
/** "peace plan", which is somebody's or none. */
export const PURPOSED = pattern(`(?:${PURPOSE}) (?:${NOUN})s?`, 'giu');
/** "20 points", "12-point" */
export const NUMBER_OF_POINTS = pattern(`(${NUMBER})[- ](?:${UNIT})s?`, 'iu');
/** "consists of four stages", after the plan. */
export const SIZE_AFTER = pattern(`(?:${alternatives(planWords.sizes)}) (${NUMBER}) (?:\\p{Ll}+ )?(?:${UNIT})s`, 'iu');
/** "split on Sunday into four components, …" */
export const PARTS_LISTED = pattern(
  `${alternatives(planWords.sizes)} (?:${NUMBER}) (?:\\p{Ll}+ )?(?:${UNIT})s(?:,| [–—])`,
  'iu',
);
/** "the five points of", before the plan. */
export const SIZE_BEFORE = pattern(
  `(?<!${alternatives(planWords.shares)} )(${NUMBER}) (?:${UNIT})s (?:of|in|make up|form)`,
  'giu',
);
/** "first", "first point", "point two", each maybe "of the plan" */
const NTH = `(?:(?:${alternatives(planWords.possessors)} )?${alternatives(planWords.ordinals)}(?<unit> ${UNIT}| of (?:its|the|these|those) ${UNIT}s)?|(?<counted>${UNIT}) (?:one|${NUMBER}))(?: of [^.,:;]{1,60}?)?`;
const TELLS = `(?:${alternatives(planWords.copulas)}|${alternatives(planWords.lists)})`;
/** "its first point is", "point two is", "the second calls for": the noun may be missing. */
export const ORDINAL = pattern(`^${NTH}(?: ${TELLS}|:)`, 'iu');
/** "Under the second, CLAUSE" */
export const UNDER_ORDINAL = pattern(`^(?:under|in|by|with) ${NTH},`, 'iu');
/** "First, guns would be drawn back.", "Secondly, …": a clause for a point. */
export const NTH_CLAUSE = new RegExp(`^(?:${planWords.ordinals.slice(0, 8).join('|')})(?:ly)?, `, 'iu');
/** The same after another point in one sentence: "; point two is", ", and the fourth for" */
export const NEXT_ORDINAL = new RegExp(
  `(?:;|,? (?:and|while|but)) ${NTH} (?:${TELLS}|for)(?![\\p{L}-])|,(?: and)? the ${alternatives(planWords.ordinals)}(?= (?:an?|the|all|no) )`,
  'giu',
);
/** "The key elements of the plan are", "the main points are" */
export const ALL_POINTS = pattern(
  `^(?:the |its )?(?:(?:${alternatives(planWords.weights)}|${NUMBER}) ){1,2}${UNIT}s(?: of [^.,:;–—]{1,60}?)? ${alternatives(planWords.copulas)}`,
  'iu',
);
/** "A, B and C are the main points of the plan": the words before. */
export const POINTS_AHEAD = pattern(
  `^(.{5,300}?) (?:are|were) (?:the|its|among the|among its)(?: (?:${alternatives(planWords.weights)}|${NUMBER})){0,2} ${UNIT}s`,
  'iu',
);
/** Before a colon: "the points are:", "it reads:" */
export const ANNOUNCES = pattern(alternatives(planWords.announces), 'iu');
/** "other points include", "among its points are" */
export const OTHER_POINTS = pattern(
  `^(?:${alternatives(planWords.others)} (?:\\p{Ll}+ ){0,2}?${UNIT}s ${alternatives(planWords.inclusions)}|${alternatives(planWords.among)} (?:\\p{Ll}+ ){0,2}?${UNIT}s ${alternatives(planWords.copulas)})`,
  'iu',
);

/** The value of what `NUMBER` matched. */
export function numberOf(word: string): number | null {
  const value = planWords.numbers.get(word.toLowerCase()) ?? Number(word);
  return Number.isInteger(value) && value > 1 ? value : null;
}

/** The longest first, so that "calls for" is not taken for "calls". */
export function alternatives(phrases: Iterable<string>): string {
  return `(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})`;
}

/** Whole words only. */
function pattern(source: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d.,-])(?:${source})(?![\\p{L}\\d-])`, flags);
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
