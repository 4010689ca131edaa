import { isHuman } from '../../statements/cues.ts';
import { governmentNamedBy, governmentOver } from '../names/governments.ts';
import type { SpeakerPhrase } from '../phrases/speaker-phrase.ts';
import type { Scene } from '../scene.ts';
import type { Appearance } from './appearance.ts';
import { isDemonym } from './demonyms.ts';

/** How many sentences back "the Norlander" reaches. */
const REACH = 8;

/**
 * Whom "the Norlander" means: the one who was told to be of that country, else the only person spoken of before. "The Norland
 * minister" is the former only.
 */
export function compatriot(scene: Scene, { head: [start, end] }: SpeakerPhrase): string | null {
  const { analysis, vocabulary } = scene.sources;
  const [article, word] = [analysis.tokens[start], analysis.tokens[start + 1]];
  const noun = end - start === 3 ? analysis.tokens[end - 1] : undefined;
  const isShort = end - start === 2 || (noun !== undefined && isHuman(noun));
  if (!isShort || article?.lower !== 'the' || word === undefined || !isDemonym(word.text)) return null;
  const own = governmentNamedBy(vocabulary, word.text);
  const told = scene.cast
    .between(article.sentence - REACH, start)
    .filter(({ isPerson, id }) => isPerson && id !== null)
    .map((one) => ({ id: one.id, countries: countriesOf(scene, one) }));
  const [one, ...others] = new Set(
    told.filter(({ countries }) => countries.has(own ?? word.lower)).map(({ id }) => id),
  );
  if (one !== undefined || noun !== undefined) return others.length === 0 ? (one ?? null) : null;
  const lone = scene.antecedents.lone(true, article.sentence, start);
  const isElsewhere = told.some(({ id, countries }) => id === lone && countries.size > 0);
  return isElsewhere ? null : lone;
}

/** The countries that words about somebody name, and, of those that the beat does not know, the words themselves. */
function countriesOf({ sources: { vocabulary } }: Scene, { id, called }: Appearance): ReadonlySet<string> {
  const known = id === null ? null : governmentOver(vocabulary, id);
  if (known !== null) return new Set([known]);
  const words = called.flatMap((words) => words.split(' ')).filter(isDemonym);
  return new Set(words.map((word) => governmentNamedBy(vocabulary, word) ?? word.toLowerCase()));
}
