import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { SPEAKER_WORDS } from '../language.ts';
import type { NameSources } from './name-sources.ts';

const GOVERNING: ReadonlySet<string> = new Set(SPEAKER_WORDS.governing);

/** "government", "side": a word for those who govern. */
export function isGoverning(word: Token | undefined): boolean {
  return word !== undefined && GOVERNING.has(word.lower);
}

/** The government that "Oakham’s authorities", "the Oakham government", "Oakham officials" mean; null for anything else. */
export function governmentNamed({ analysis, vocabulary }: NameSources, [start, end]: Span): string | null {
  const { tokens, text } = analysis;
  if (!isGoverning(tokens[end - 1])) return null;
  const owner = tokens.slice(start, end - 1).filter(({ text: word }) => !/^['’]s?$/u.test(word));
  const name = text.slice(owner[0]?.start ?? 0, owner.at(-1)?.end ?? 0);
  return name === '' ? null : governmentNamedBy(vocabulary, name);
}

/** The government that a country's name or the word for what belongs to it means: "Oakham", "French". */
export function governmentNamedBy(vocabulary: Vocabulary, name: string): string | null {
  return governmentCalled(vocabulary, name) ?? governmentCalled(vocabulary, `${name} government`);
}

function governmentCalled({ actors, places, findMentions }: Vocabulary, name: string): string | null {
  const ids = findMentions(name, null)
    .filter(({ span }) => span[0] === 0 && span[1] === name.length)
    .map(({ kind, id }) => (kind === 'place' ? places.get(id)?.government : id) ?? '')
    .filter((id) => actors.get(id)?.kind === 'government');
  const [one, ...others] = new Set(ids);
  return others.length === 0 ? (one ?? null) : null;
}

/** "the Oakhamites" are Oakham. */
export function governmentOfPeople({ analysis, vocabulary }: NameSources, [start, end]: Span): string | null {
  const people = analysis.tokens[end - 1]?.text ?? '';
  const isPeople = end - start === 1 && analysis.tokens[start - 1]?.lower === 'the' && /^\p{Lu}.*s$/u.test(people);
  return isPeople ? governmentNamedBy(vocabulary, people.slice(0, -1)) : null;
}

/** "her government": whether a phrase is no more than a pronoun and a word for those who govern. */
export function isOwnGovernment(tokens: readonly Token[], [start, end]: Span): boolean {
  const isOwned = /^(?:his|her|its|their)$/u.test(tokens[start]?.lower ?? '');
  return isOwned && end - start === 2 && isGoverning(tokens[end - 1]);
}

/** The government of the side that somebody is on; null when the beat knows none or several. */
export function governmentOver({ actors }: Vocabulary, id: string): string | null {
  const side = actors.get(id)?.side ?? null;
  if (side === null) return null;
  const governments = [...actors.values()].filter((actor) => actor.kind === 'government' && actor.side === side);
  return (
    (governments.find(({ name }) => name === side) ?? (governments.length === 1 ? governments[0] : null))?.id ?? null
  );
}
