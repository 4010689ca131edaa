import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const phrases = z.array(z.string().min(1)).readonly();
const words = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list));

/** Words that tell events from forecasts, see the file. */
export const eventWords = loadLanguage(
  'events.yaml',
  z.strictObject({
    unreal: words,
    absent: words,
    scarce: words,
    failures: words,
    open: words,
    openers: words,
    nouns: words,
    participles: words,
    subordinators: words,
    inversions: words,
    wishes: words,
    pledges: words,
    calls: words,
    callsFor: words,
    joints: phrases,
    implicatives: words,
    pastForms: words,
    relatives: phrases,
    clauses: phrases,
    counting: words,
    sameForms: words,
    auxiliaries: words,
    presents: words,
    moves: words,
  }),
);
