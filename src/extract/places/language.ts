import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const words = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list));

/** Words around the names of places, see the file. */
export const placeWords = loadLanguage(
  'places.yaml',
  z.strictObject({
    areas: words,
    areaLists: words,
    extents: words,
    locatives: words,
    bound: z.record(z.string(), words),
    strikes: words,
    afterwards: words,
    statuses: words,
    negations: words,
    falsities: words,
    truths: words,
    beliefs: words,
    grounds: words,
    brandings: words,
    footings: words,
    checks: words,
    cessions: words,
    control: words,
    holding: words,
    gatherings: words,
    attacks: words,
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
    conditions: words,
    inversions: words,
  }),
);
