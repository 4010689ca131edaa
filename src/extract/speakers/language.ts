import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const words = z.array(z.string().min(1)).readonly();

/** What tells who a speaker is, as `english/speakers.yaml` lists it. */
export const SPEAKER_WORDS = loadLanguage(
  'speakers.yaml',
  z.strictObject({
    he: words,
    she: words,
    heEndings: words,
    sheEndings: words,
    outletNouns: words,
    outletNames: words,
    carrying: words,
    bodies: words,
    governing: words,
    offices: z.array(words).readonly(),
    altering: words,
    small: words,
    manners: words,
    shortened: z.record(z.string(), z.string()).readonly(),
    kin: words,
    attending: words,
    relations: words,
    labels: words,
    documents: words,
    agreements: words,
    naming: words,
    ranks: words,
    commanding: words,
    anyone: words,
    demonymEndings: words,
    demonyms: words,
  }),
);
