import { SPEAKER_WORDS } from '../language.ts';

const DEMONYMS: ReadonlySet<string> = new Set(SPEAKER_WORDS.demonyms);

/** Whether a word with a capital tells of which country somebody is, by a list or by its ending: "Dane", "Norlander". */
export function isDemonym(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  const lower = word.toLowerCase();
  return DEMONYMS.has(lower) || SPEAKER_WORDS.demonymEndings.some((ending) => lower.endsWith(ending));
}
