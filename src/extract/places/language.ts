import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const words = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list));

/** What is made of words: they hold (1), they are contradicted (-1), or neither (0). */
const weight = z.union([z.literal(1), z.literal(0), z.literal(-1)]);
export type Weight = z.infer<typeof weight>;

/** The lists of words that govern others; where a word fits several, the first counts. */
export const GOVERNORS = [
  'refusals',
  'denials',
  'dismissals',
  'brandings',
  'assertions',
  'claims',
  'checks',
  'beliefs',
  'doubts',
  'grounds',
  'knowledge',
  'truths',
  'falsities',
  'wishes',
  'prospects',
  'conditions',
] as const;
export type Governor = (typeof GOVERNORS)[number];

/** Words around the names of places, see the file. */
export const placeWords = loadLanguage(
  'places.yaml',
  z.strictObject({
    areas: words,
    areaLists: words,
    borders: words,
    compass: words,
    voices: words,
    quarters: words,
    namesakes: words,
    extents: words,
    locatives: words,
    bound: z.record(z.string(), words),
    strikes: words,
    afterwards: words,
    statuses: words,
    cessions: words,
    control: words,
    holding: words,
    gatherings: words,
    attacks: words,
    presences: words,
    movements: words,
    footings: words,
  }),
);

/** Words that claim and words that deny, see the file. */
export const stanceWords = loadLanguage(
  'stances.yaml',
  z.strictObject({
    denials: words,
    dismissals: words,
    assertions: words,
    attributions: z.array(z.string().min(1)).readonly(),
    claims: words,
    unsaid: words,
    modals: words,
    continuations: words,
    contrasts: words,
    refusals: words,
    grants: words,
    beliefs: words,
    doubts: words,
    grounds: words,
    knowledge: words,
    brandings: words,
    truths: words,
    falsities: words,
    checks: words,
    falsely: words,
    unchecked: words,
    affirmations: words,
    charges: words,
    wishes: words,
    prospects: words,
    beings: words,
    conditions: words,
    inversions: words,
    weights: z.record(z.enum(GOVERNORS), z.strictObject({ plain: weight, negated: weight })),
  }),
);

/** How English says no, see the file. */
export const noWords = loadLanguage(
  'negations.yaml',
  z.strictObject({ negations: words, phrases: z.array(z.string().min(1)).readonly(), restrictions: words }),
);

/** How Ukrainian and Russian write of places, see the file. */
export const slavicWords = loadLanguage(
  '../slavic/places.yaml',
  z.strictObject({
    areas: words,
    locatives: words,
    prepositions: z.strictObject({ gen: words, dat: words, acc: words, ins: words, loc: words }),
  }),
);
