import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const phrases = z.array(z.string().min(1)).readonly();
const words = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list));

/** Words around plans, see the file. */
export const planWords = loadLanguage(
  'plans.yaml',
  z.strictObject({
    nouns: words,
    definites: words,
    lists: phrases,
    leads: phrases,
    relatives: words,
    enders: words,
    determiners: words,
    under: phrases,
    proposes: words,
    possessives: words,
    accepts: words,
    rejects: words,
    conditions: phrases,
    bases: words,
    pronouns: words,
    uses: words,
    negations: words,
    pasts: words,
    partials: phrases,
    suppositions: words,
    modals: words,
    woulds: words,
    resolves: words,
    beings: words,
    owns: words,
    ours: words,
  }),
);
