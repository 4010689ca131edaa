import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const phrases = z.array(z.string().min(1)).readonly();

const schema = z.strictObject({
  lines: phrases,
  starts: phrases,
  notes: phrases,
  selves: phrases,
  selfTails: phrases,
  owners: phrases,
  ends: phrases,
  inside: phrases,
  credits: phrases,
  counted: phrases,
  links: phrases,
  linkTails: phrases,
  teasers: phrases,
  sponsors: phrases,
  tails: phrases,
  answers: phrases,
  replies: phrases,
  threads: phrases,
  commenters: phrases,
  backward: phrases,
  bylines: phrases,
  bylineFillers: phrases,
  writers: phrases,
  doings: phrases,
  nameParticles: phrases,
  creditWords: phrases,
  footnoteHeads: phrases,
  contentsHeads: phrases,
  stamps: phrases,
  buttons: phrases,
  buttonFillers: phrases,
  addresses: phrases,
  offers: phrases,
  asides: phrases,
  asks: phrases,
  asksLater: phrases,
  reaches: phrases,
  wants: phrases,
  imprint: phrases,
  outlets: phrases,
  outletFillers: phrases,
});

/** The phrases of page furniture, see the file. */
export const furnitureLanguage = loadLanguage('furniture.yaml', schema);
